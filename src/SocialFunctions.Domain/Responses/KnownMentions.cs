using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>What exists at an instant: what was published or received later does not.</summary>
public static class KnownMentions
{
    /// <summary>In the one order that every figure uses: published, ties inbound first, then id. Each identity once.</summary>
    public static IReadOnlyList<StoredMention> At(IEnumerable<StoredMention> mentions, DateTimeOffset asOf) =>
        InOrder(mentions.Where(mention => mention.PublishedAt <= asOf && !(mention.Mention.ReceivedAt > asOf)));

    public static bool IsDeleted(this StoredMention mention, DateTimeOffset asOf) => mention.DeletionKnownAt() <= asOf;

    internal static StoredMention[] InOrder(IEnumerable<StoredMention> mentions)
    {
        var ordered = mentions.ToArray();
        Array.Sort(ordered, Compare);
        return [.. ordered.DistinctBy(mention => mention.Identity)];
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
