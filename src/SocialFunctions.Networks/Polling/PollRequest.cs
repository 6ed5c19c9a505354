using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>One account, or one feed, to poll.</summary>
/// <param name="Account">Names it in cursors and health.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="Cursor">What the last page left; <see cref="PollCursor.Start"/> at first.</param>
/// <param name="Direction">Outbound for the brand's own feed; null when the caller works it out by author.</param>
public sealed record PollRequest(string Account, Uri Address, PollCursor Cursor, MentionDirection? Direction = null);
