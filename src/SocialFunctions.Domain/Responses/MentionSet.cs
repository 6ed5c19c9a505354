using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>Mentions in order, found by id and by their author's handle.</summary>
internal sealed class MentionSet
{
    private readonly Dictionary<MentionId, int> positions;
    private readonly Dictionary<(string Network, string Handle), List<int>> byHandle = [];

    public MentionSet(IEnumerable<StoredMention> mentions)
    {
        Ordered = KnownMentions.InOrder(mentions);
        positions = new Dictionary<MentionId, int>(Ordered.Length);
        for (var i = 0; i < Ordered.Length; i++)
        {
            var mention = Ordered[i].Mention;
            positions[mention.Identity] = i;
            if (!IsPerson(i) || mention.Author.Handle is not { Length: > 0 } handle)
                continue;
            var key = (mention.Network, LeadingHandle.Comparable(handle));
            if (!byHandle.TryGetValue(key, out var list))
                byHandle[key] = list = [];
            list.Add(i);
        }
    }

    public StoredMention[] Ordered { get; }

    /// <summary>Written by somebody who is neither the brand nor an employee.</summary>
    public bool IsPerson(int position) => Ordered[position].IsInbound && !Ordered[position].Employee;

    /// <summary>Where the named parent is; null when it was never seen.</summary>
    public int? ParentOf(int position) =>
        positions.TryGetValue(new MentionId(Ordered[position].Mention.Network, Ordered[position].Mention.InReplyTo!), out var parent)
            ? parent
            : null;

    /// <summary>The latest earlier mention of the author whose handle an outbound mention starts with.</summary>
    public int? AddressedBy(int position)
    {
        var handle = HandleOf(Ordered[position]);
        while (handle is not null)
        {
            if (byHandle.TryGetValue((Ordered[position].Mention.Network, handle), out var list))
                return LatestBefore(list, position);

            // '@abc.Hello' was written without a space: the handle ends where a known one does.
            var cut = handle.LastIndexOfAny(['.', '-', '@']);
            handle = cut > 0 ? handle[..cut] : null;
        }

        return null;
    }

    public static string? HandleOf(StoredMention outbound) =>
        outbound.AddressedTo is { Length: > 0 } stored ? LeadingHandle.Comparable(stored) : LeadingHandle.Of(outbound.Mention.Text);

    private static int? LatestBefore(List<int> list, int position)
    {
        var found = list.BinarySearch(position);
        var before = (found < 0 ? ~found : found) - 1;
        return before >= 0 ? list[before] : null;
    }
}
