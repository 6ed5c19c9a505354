using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>Replies may name another id of the message that they answer: a later version's, a server's own.</summary>
internal static class Aliases
{
    /// <summary>
    /// The same mentions, each reply naming the identity of its parent. A message that came under another of its ids before anything told
    /// that they are one (LinkedIn pushes a post by its activity, its interface knows it as a share) has two rows, and counts once.
    /// </summary>
    public static IEnumerable<StoredMention> Resolve(IReadOnlyCollection<StoredMention> mentions)
    {
        var identities = new Dictionary<MentionId, string>();
        foreach (var mention in mentions.Select(stored => stored.Mention).Where(mention => mention.Aliases is not null))
        {
            foreach (var alias in mention.Aliases!.Where(alias => alias != mention.Id))
                identities[new MentionId(mention.Network, alias)] = mention.Id;
        }

        return identities.Count == 0
            ? mentions
            : mentions.Where(stored => !IsAnotherRowOf(stored.Mention, identities)).Select(mention => Resolved(mention, identities));
    }

    /// <summary>Should two rows name each other, one of them stays.</summary>
    private static bool IsAnotherRowOf(Mention mention, Dictionary<MentionId, string> identities) =>
        identities.TryGetValue(new MentionId(mention.Network, mention.Id), out var identity)
        && !(identities.GetValueOrDefault(new MentionId(mention.Network, identity)) == mention.Id && string.CompareOrdinal(mention.Id, identity) < 0);

    private static StoredMention Resolved(StoredMention stored, Dictionary<MentionId, string> identities) =>
        stored.Mention.InReplyTo is { } parent && identities.TryGetValue(new MentionId(stored.Mention.Network, parent), out var identity)
            ? stored with { Mention = stored.Mention with { InReplyTo = identity } }
            : stored;
}
