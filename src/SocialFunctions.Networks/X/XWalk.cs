using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.X;

/// <summary>
/// A walk over a stream from new to old, until what was known before. Its cursor keeps the known id to the walk's end; a time in it says
/// that the walk goes by that time instead.
/// </summary>
internal static class XWalk
{
    /// <summary>How far recent search reaches back, and how far a first walk over a timeline goes; X counts it at the moment of each call.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(7) - TimeSpan.FromMinutes(10);

    /// <summary>In the place of a page token, which X never makes so.</summary>
    private const string Bottom = "*bottom*";

    /// <param name="isSearch">Search refuses ids that are older than its window; timelines take any.</param>
    public static PollCursor Begin(PollCursor stored, bool isSearch, DateTimeOffset now)
    {
        if (stored.PageToken is not null)
            return stored;
        var byTime = stored.SinceId is not { } known || (isSearch && XId.Time(known) < now - Window);
        return new PollCursor { SinceId = stored.SinceId, Since = byTime ? now - Window : null };
    }

    /// <summary>The same walk by time, where the network does not take the known id.</summary>
    public static PollCursor ByTime(PollCursor walk, DateTimeOffset now) => walk with { Since = now - Window };

    /// <summary>True when all is read but whether the list reached down to what was known: X leaves out what it keeps no more without a word.</summary>
    public static bool IsAtBottom(PollCursor walk) => walk.PageToken == Bottom;

    public static XStep After(PollCursor walk, XPage page, bool isSearch)
    {
        if (IsAtBottom(walk))
            return new XStep(End(walk), page.Posts > 0 ? null : Missed(walk, walk.Oldest));

        // Only the first page holds the newest, but posts come while we read, and edits make new ids of old posts.
        var reached = walk with { NewestId = XId.Newest(walk.NewestId, page.NewestId), Oldest = Earlier(walk.Oldest, page.OldestId) };
        if (page.NextToken is { } token)
            return new XStep(reached with { PageToken = token });
        if (!isSearch && walk is { PageToken: not null, SinceId: not null, Since: null })
            return new XStep(reached with { PageToken = Bottom });
        return new XStep(End(reached), walk.Since is { } from ? Missed(walk, from) : null);
    }

    private static PollCursor End(PollCursor walk) => new() { SinceId = XId.Newest(walk.NewestId, walk.SinceId) };

    private static MissedSpan? Missed(PollCursor walk, DateTimeOffset? until) =>
        walk.SinceId is { } id && XId.Time(id) is { } known && known < until ? new MissedSpan(known, until.Value) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? reached, string? id) =>
        id is not null && XId.Time(id) is { } at && !(at > reached) ? at : reached;
}
