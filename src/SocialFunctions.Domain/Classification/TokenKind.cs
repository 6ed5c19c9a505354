namespace SocialFunctions.Domain.Classification;

internal enum TokenKind : byte
{
    Word,
    Number,
    Mention,
    Hashtag,

    /// <summary>A word inside a hashtag: <c>#PesimoServicio</c> is followed by two.</summary>
    HashtagPart,
    Link,
    MailAddress,
    Emoji,
    Question,
    Exclamation,
    Pause,
    Ellipsis,

    /// <summary>Where personal data stood that was taken out.</summary>
    Masked,
}
