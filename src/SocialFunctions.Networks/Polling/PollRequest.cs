namespace SocialFunctions.Networks.Polling;

/// <summary>One stream of one account to poll.</summary>
public sealed record PollRequest
{
    public required Connector Connector { get; init; }

    public required PollStream Stream { get; init; }

    /// <summary>What the last page left; <see cref="PollCursor.Start"/> at first.</summary>
    public PollCursor Cursor { get; init; } = PollCursor.Start;

    /// <summary>What the last <see cref="PollPage.Session"/> left: an access token, a session; null at first.</summary>
    public string? Session { get; init; }

    public required PollMeter Meter { get; init; }

    public required IAliasBook Aliases { get; init; }
}
