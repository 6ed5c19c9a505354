using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>What exists at an instant: what was published or received later does not.</summary>
public static class KnownMentions
{
    /// <summary>In the one order that every figure uses: published, ties inbound first, then id. Each identity once.</summary>
    public static IReadOnlyList<StoredMention> At(IEnumerable<StoredMention> mentions, DateTimeOffset asOf) =>
        InOrder(Aliases.Resolve([.. mentions.Where(mention => mention.PublishedAt <= asOf && !(mention.Mention.ReceivedAt > asOf))]));

    public static bool IsDeleted(this StoredMention mention, DateTimeOffset asOf) => mention.DeletionKnownAt() <= asOf;

    internal static StoredMention[] InOrder(IEnumerable<StoredMention> mentions)
    {
        var all = mentions.ToArray();

        // A report orders its set once and hands it on to each figure: seeing that costs far less than sorting again.
        if (IsInOrder(all))
            return all;

        var keys = Array.ConvertAll(all, mention => (mention.PublishedAt.UtcTicks, Mention: mention));
        Array.Sort(keys, (a, b) => a.UtcTicks != b.UtcTicks ? a.UtcTicks.CompareTo(b.UtcTicks) : Compare(a.Mention, b.Mention));
        return [.. keys.Select(key => key.Mention).DistinctBy(mention => mention.Identity)];
    }

    /// <summary>Each after the one before it, and each identity once.</summary>
    private static bool IsInOrder(StoredMention[] mentions)
    {
        var seen = new HashSet<MentionId>(mentions.Length);
        for (var i = 0; i < mentions.Length; i++)
        {
            if ((i > 0 && Compare(mentions[i - 1], mentions[i]) >= 0) || !seen.Add(mentions[i].Identity))
                return false;
        }

        return true;
    }

    /// <summary>A tombstone whose deletion has no instant of its own was deleted by the version that says so.</summary>
    internal static DateTimeOffset? DeletionKnownAt(this StoredMention mention) =>
        mention.DeletedAt ?? (mention.Mention.Deleted
            ? mention.Mention.UpdatedAt ?? mention.Mention.ReceivedAt ?? mention.PublishedAt
            : null);

    private static int Compare(StoredMention a, StoredMention b)
    {
        var byTime = a.PublishedAt.UtcTicks.CompareTo(b.PublishedAt.UtcTicks);
        if (byTime != 0)
            return byTime;
        if (a.IsInbound != b.IsInbound)
            return a.IsInbound ? -1 : 1;
        var byId = string.CompareOrdinal(a.Mention.Id, b.Mention.Id);
        return byId != 0 ? byId : string.CompareOrdinal(a.Mention.Network, b.Mention.Network);
    }
}
