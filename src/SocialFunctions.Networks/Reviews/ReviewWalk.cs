using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reviews;

/// <summary>
/// A walk over a list of reviews, newest first. The stream of reviews ends where the last walk began. An answer changes nothing about
/// where its review stands in the list, so the stream of answers reads the last 30 days whole and keeps what changed since.
/// </summary>
/// <remarks>
/// An answer that the brand takes back is no deletion here: it has no id of its own, so a deletion would hide for ever what the brand
/// writes in its place.
/// </remarks>
internal sealed class ReviewWalk(PollRequest request, bool answers, DateTimeOffset now)
{
    /// <summary>An answer to an older review is late by any goal; a webhook or the next edit of the review still brings it.</summary>
    private static readonly TimeSpan AnswerWindow = TimeSpan.FromDays(30);

    private readonly DateTimeOffset since = TimeCursor.Since(request.Cursor, now);
    private PollCursor cursor = request.Cursor;

    public bool HasEnded { get; private set; }

    public string? Token => cursor.PageToken;

    /// <param name="next">The token of the next page; null on the last.</param>
    /// <returns>Null when the walk ends with nothing to queue and the cursor where it stood.</returns>
    public PollPage.Fetched? Take(IReadOnlyList<ReviewReading> reviews, int ignored, string? next)
    {
        var oldest = answers ? now - AnswerWindow : since;
        var mentions = reviews.Where(review => review.At is null || review.At > oldest).SelectMany(New).ToList();
        HasEnded = next is null || reviews.Any(review => review.At <= oldest);

        var newest = answers ? mentions.Max(ReviewReading.Changed) : reviews.Max(review => review.At);
        var last = cursor;
        cursor = TimeCursor.After(cursor, newest, HasEnded ? null : next);
        return mentions.Count > 0 || !HasEnded || cursor != last ? new PollPage.Fetched(mentions, cursor, ignored) : null;
    }

    /// <summary>Without a date nothing can be told apart: it comes again, and changes nothing.</summary>
    private IEnumerable<Mention> New(ReviewReading review) =>
        answers ? review.Mentions.Where(mention => ReviewReading.Changed(mention) > since) : review.Mentions;
}
