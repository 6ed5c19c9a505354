namespace SocialFunctions.Domain.Responses;

/// <summary>The conversation of each mention of a set: the network's id, else that of the message which inReplyTo leads to.</summary>
internal static class ConversationKeys
{
    public static string[] Of(MentionSet set)
    {
        var keys = new string?[set.Ordered.Length];
        var seenOnPath = new int[set.Ordered.Length];
        var path = new List<int>();
        for (var start = 0; start < keys.Length; start++)
        {
            path.Clear();
            int? at = start;
            string? key = null;
            while (key is null)
            {
                var position = at!.Value;
                if (keys[position] is { } known)
                {
                    key = known;
                }
                else if (seenOnPath[position] == start + 1)
                {
                    // Parents in a ring lead nowhere: the earliest of the ring stands as its root.
                    key = ConversationRoots.RootOf(set.Ordered[path.Skip(path.IndexOf(position)).Min()]);
                }
                else
                {
                    seenOnPath[position] = start + 1;
                    path.Add(position);
                    (key, at) = Step(set, position);
                }
            }

            foreach (var position in path)
                keys[position] = key;
        }

        return keys!;
    }

    /// <summary>Either the conversation, or where to look further.</summary>
    private static (string? Key, int? Next) Step(MentionSet set, int position)
    {
        var stored = set.Ordered[position];
        if (stored.Mention.ConversationId is { Length: > 0 } network)
            return (network, null);
        if (stored.Mention.InReplyTo is { Length: > 0 } parent)
            return set.ParentOf(position) is { } seen ? (null, seen) : (parent, null);
        if (!stored.IsInbound && set.AddressedBy(position) is { } addressed)
            return (null, addressed);
        return (ConversationRoots.RootOf(stored), null);
    }
}
