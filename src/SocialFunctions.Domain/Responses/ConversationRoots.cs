using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>What a message that hangs from no other says of its conversation and its person.</summary>
public static class ConversationRoots
{
    /// <summary>The conversation of a message without parent and without a conversation of its network: <c>~handle</c> of the other person, else its own id.</summary>
    public static string RootOf(StoredMention mention)
    {
        if (!mention.IsInbound)
            return MentionSet.HandleOf(mention) is { } addressed ? OfHandle(addressed) : mention.Mention.Id;
        // Strangers are never one person; somebody without a handle is still the same somebody.
        var author = mention.Mention.Author;
        return author.IsUnknown ? mention.Mention.Id
            : author.Handle is { Length: > 0 } handle ? OfHandle(handle)
            : "~" + author.Id;
    }

    public static string OfHandle(string handle) => "~" + LeadingHandle.Comparable(handle);

    /// <summary>Two strangers are never one person: an unknown author is told apart by the message.</summary>
    public static string PersonOf(StoredMention mention) => PersonOf(mention.Mention);

    public static string PersonOf(Mention mention) =>
        mention.Author.IsUnknown ? $"{Author.UnknownId}:{mention.Id}" : mention.Author.Id;
}
