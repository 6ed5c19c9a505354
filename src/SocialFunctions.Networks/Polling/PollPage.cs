using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>One step of a poll.</summary>
public abstract record PollPage
{
    private PollPage()
    {
    }

    /// <param name="Mentions">To queue; may be empty when only the cursor moved.</param>
    /// <param name="Cursor">To store once they are queued.</param>
    /// <param name="Ignored">How many entries had nothing to tell them by.</param>
    public sealed record Fetched(IReadOnlyList<Mention> Mentions, PollCursor Cursor, int Ignored = 0) : PollPage
    {
        /// <summary>Set on a walk's last page where the list ended before what was known.</summary>
        public MissedSpan? Missed { get; init; }
    }

    /// <summary>A token was got or renewed: to keep for the account's next request, whatever comes after.</summary>
    /// <param name="Json">A secret; null when the old one is of no use any more.</param>
    /// <param name="ExpiresAt">When a person must sign in again; null when the poller renews it by itself.</param>
    public sealed record Session(string? Json, DateTimeOffset? ExpiresAt = null) : PollPage;

    /// <summary>The poll ends here; the stored cursor stays.</summary>
    public sealed record Stopped(PollFault Fault) : PollPage;
}
