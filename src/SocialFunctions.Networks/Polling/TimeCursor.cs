namespace SocialFunctions.Networks.Polling;

/// <summary>A walk from new to old over a list that is sorted by time: <see cref="PollCursor.Since"/> moves when the walk has ended, never before.</summary>
internal static class TimeCursor
{
    /// <summary>How far back the first walk of an account goes: what lies before is for an import.</summary>
    public static readonly TimeSpan First = TimeSpan.FromDays(7);

    public static DateTimeOffset Since(PollCursor cursor, DateTimeOffset now) => cursor.Since ?? now - First;

    /// <param name="newest">Of the page that was read; null when it held no date.</param>
    /// <param name="next">The token of the next page; null at the walk's end.</param>
    public static PollCursor After(PollCursor cursor, DateTimeOffset? newest, string? next)
    {
        var seen = Later(cursor.Newest, newest);
        return next is null
            ? cursor with { Since = Later(cursor.Since, seen), Newest = null, PageToken = null, Known = null }
            : cursor with { Newest = seen, PageToken = next };
    }

    public static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other : one;
}
