namespace SocialFunctions.Domain.Responses;

/// <summary>To whom each outbound mention of a set speaks.</summary>
internal static class Addressees
{
    /// <summary>
    /// For each outbound mention the position of the person's mention that it speaks to. A named parent decides, also one that
    /// leads there through the brand's own messages; only without one does the handle that the text starts with.
    /// </summary>
    public static int?[] Of(MentionSet set)
    {
        var found = new int?[set.Ordered.Length];
        var done = new bool[set.Ordered.Length];
        var path = new List<int>();
        for (var start = 0; start < found.Length; start++)
        {
            path.Clear();
            int? person = null;
            for (int? at = start; at is { } position; at = Next(set, position))
            {
                if (set.IsPerson(position))
                {
                    person = position;
                    break;
                }

                if (done[position])
                {
                    // Known from an earlier walk, or a ring of parents that this walk has just closed: then null.
                    person = found[position];
                    break;
                }

                done[position] = true;
                path.Add(position);
            }

            foreach (var position in path)
                found[position] = person;
        }

        return found;
    }

    private static int? Next(MentionSet set, int position)
    {
        var stored = set.Ordered[position];
        if (stored.IsInbound || stored.Employee)
            return null;
        return stored.Mention.InReplyTo is { Length: > 0 } ? set.ParentOf(position) : set.AddressedBy(position);
    }
}
