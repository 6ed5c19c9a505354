using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>How far one stream of an account was read, and how it went.</summary>
internal sealed record StreamState
{
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

    /// <summary>Once a day, and never in the middle of a walk, the next one goes three days below what is known.</summary>
    public StreamState ReachingDeeper(DateTimeOffset now)
    {
        if (DeeperAt > now || Cursor.PageToken is not null)
            return this;
        return this with
        {
            DeeperAt = now + TimeSpan.FromDays(1),
            Cursor = Cursor.Since is { } since ? Cursor with { Since = since - TimeSpan.FromDays(3), SinceId = null } : Cursor,
        };
    }
}
