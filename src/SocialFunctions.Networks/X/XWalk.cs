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

    public static PollCursor After(PollCursor walk, XPage page)
    {
        // Only the first page holds the newest, but posts come while we read, and edits make new ids of old posts.
        var newest = XId.Newest(walk.NewestId, page.NewestId);
        return page.NextToken is { } token
            ? walk with { PageToken = token, NewestId = newest }
            : new PollCursor { SinceId = XId.Newest(newest, walk.SinceId) };
    }
}
