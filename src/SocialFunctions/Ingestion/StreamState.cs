using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>How far one stream of an account was read, and how it went.</summary>
internal sealed record StreamState
{
    /// <summary>A list that is always too short makes one with each walk.</summary>
    private const int MostUnread = 10;

    private static readonly TimeSpan UnreadShown = TimeSpan.FromDays(7);

    public PollCursor Cursor { get; init; } = PollCursor.Start;

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>When what may have been released late is looked for again.</summary>
    public DateTimeOffset? DeeperAt { get; init; }

    /// <summary>Polls in a row that found nothing.</summary>
    public int Quiet { get; init; }

    /// <summary>Failures since the last success: the pause grows with them.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>In plain words; null since the last success.</summary>
    public string? LastError { get; init; }

    /// <summary>When it was first read to its end: what was published before is history, not what a push missed.</summary>
    public DateTimeOffset? ReadSince { get; init; }

    /// <summary>What the network's list did not show any more, the last ones; kept for a week.</summary>
    public IReadOnlyList<UnreadSpan>? Unread { get; init; }

    public StreamState Missing(MissedSpan span, DateTimeOffset now) =>
        this with { Unread = [.. UnreadAt(now).TakeLast(MostUnread - 1), new UnreadSpan(span.From, span.Until, now)] };

    public IEnumerable<UnreadSpan> UnreadAt(DateTimeOffset now) => (Unread ?? []).Where(span => now - span.NotedAt < UnreadShown);

    /// <summary>Once a day, and never in the middle of a walk, the next one goes three days below what is known.</summary>
    public StreamState ReachingDeeper(DateTimeOffset now)
    {
        if (DeeperAt > now || Cursor.PageToken is not null)
            return this;
        return this with
        {
            DeeperAt = now + TimeSpan.FromDays(1),
            Cursor = Cursor.Since is { } since ? Cursor with { Since = since - TimeSpan.FromDays(3), SinceId = null, Known = since } : Cursor,
        };
    }
}
