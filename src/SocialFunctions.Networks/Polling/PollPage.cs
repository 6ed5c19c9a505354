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
    public sealed record Fetched(IReadOnlyList<Mention> Mentions, PollCursor Cursor, int Ignored) : PollPage;

    /// <summary>The poll ends here; the stored cursor stays.</summary>
    public sealed record Stopped(PollFault Fault) : PollPage;
}
