using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// How far a walk over lists within lists has come, each read from new to old. What is still open lies in the cursor, so that a walk that
/// breaks off goes on where it stopped; <see cref="PollCursor.Since"/> moves only when nothing is open any more.
/// </summary>
/// <param name="Since">Only what is newer is wanted.</param>
/// <param name="Until">Becomes <see cref="Since"/> at the walk's end.</param>
/// <param name="Open">What is still to be read, the next one first.</param>
internal sealed record GraphPosition(string Source, DateTimeOffset Since, DateTimeOffset Until, IReadOnlyList<GraphList> Open)
{
    /// <summary>How far back the first walk goes.</summary>
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    /// <summary>Read twice, since Meta shows a message some seconds after the instant that it carries, and two clocks differ.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    public PollCursor Cursor => Open.Count == 0
        ? new PollCursor { Source = Source, Since = Until }
        : new PollCursor { Source = Source, Since = Since, Newest = Until, PageToken = string.Join('\n', Open.Select(list => list.Write())) };

    /// <param name="root">Where the walk begins; another account's cursor is of no use.</param>
    public static GraphPosition Of(PollCursor cursor, GraphList root, DateTimeOffset now)
    {
        var known = cursor.Source == root.Id ? cursor : PollCursor.Start;
        return new GraphPosition(root.Id, known.Since ?? now - FirstReach, known.Newest ?? now - Overlap, Parse(known.PageToken) ?? [root]);
    }

    /// <summary>Depth first: what lies within a page is read before the next page, so little is ever open.</summary>
    public GraphPosition After(GraphReading reading) => this with
    {
        Open = [.. reading.Lists, .. reading.Next is { } next ? [Open[0] with { Token = next }] : Array.Empty<GraphList>(), .. Open.Skip(1)],
    };

    private static List<GraphList>? Parse(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var lists = token.Split('\n').Select(GraphList.Parse).ToList();
        return lists.Contains(null) ? null : lists.OfType<GraphList>().ToList();
    }
}
