using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>How far one stream of an account was read, and how it went.</summary>
internal sealed record StreamState
{
    public PollCursor Cursor { get; init; } = PollCursor.Start;

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Polls in a row that found nothing.</summary>
    public int Quiet { get; init; }

    /// <summary>Failures since the last success: the pause grows with them.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    /// <summary>In plain words; null since the last success.</summary>
    public string? LastError { get; init; }

    /// <summary>When it was first read to its end: what was published before is history, not what a push missed.</summary>
    public DateTimeOffset? ReadSince { get; init; }
}
