namespace SocialFunctions.Domain.Classification;

internal enum TokenKind : byte
{
    Word,
    Number,
    Mention,
    Hashtag,
    Link,
    MailAddress,
    Emoji,
    Question,
    Exclamation,
    Pause,
    Ellipsis,
}
