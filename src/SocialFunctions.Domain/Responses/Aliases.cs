using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>Replies may name another id of the message that they answer: a later version's, a server's own.</summary>
internal static class Aliases
{
    /// <summary>The same mentions, each reply naming the identity of its parent.</summary>
    public static IEnumerable<StoredMention> Resolve(IReadOnlyCollection<StoredMention> mentions)
    {
        var identities = new Dictionary<MentionId, string>();
        foreach (var mention in mentions.Select(stored => stored.Mention).Where(mention => mention.Aliases is not null))
        {
            foreach (var alias in mention.Aliases!)
                identities[new MentionId(mention.Network, alias)] = mention.Id;
        }

        return identities.Count == 0 ? mentions : mentions.Select(mention => Resolved(mention, identities));
    }

    private static StoredMention Resolved(StoredMention stored, Dictionary<MentionId, string> identities) =>
        stored.Mention.InReplyTo is { } parent && identities.TryGetValue(new MentionId(stored.Mention.Network, parent), out var identity)
            ? stored with { Mention = stored.Mention with { InReplyTo = identity } }
            : stored;
}
