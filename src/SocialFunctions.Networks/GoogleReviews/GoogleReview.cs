using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Reviews;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>A review of the Google Business Profile interface (v4), with the owner's answer where it stands inside.</summary>
internal static class GoogleReview
{
    /// <param name="location">The place that is reviewed: whoever answers answers for it.</param>
    /// <returns>Null for what has no id.</returns>
    public static ReviewReading? Read(JsonElement review, string location)
    {
        if ((review.Id("reviewId") ?? GoogleReviewName.Of(review.Text("name"))?.Review) is not { } id)
            return null;
        var (created, updated) = (review.Instant("createTime"), review.Instant("updateTime"));
        var mention = new Mention
        {
            Network = NetworkNames.GoogleReviews,
            Id = id,
            Kind = MentionKind.Review,
            PublishedAt = created ?? updated,
            UpdatedAt = updated > created ? updated : null,

            // Stars alone are a review as well: many are.
            Text = GoogleText.Of(review.Text("comment")),
            Author = Reviewer(review, id),
            ConversationId = id,
            Rating = Stars(review.Text("starRating")),
        };
        return new ReviewReading(mention, Reply(mention, review.Member("reviewReply"), location), updated ?? created);
    }

    /// <summary>The owner's answer has no id and no date of its beginning: it is dated by when it was first seen, and each later date is an edit.</summary>
    private static Mention? Reply(Mention review, JsonElement? reply, string location)
    {
        if (GoogleText.Of(reply?.Text("comment")) is not { Length: > 0 } text)
            return null;
        var updated = reply?.Instant("updateTime");
        return new Mention
        {
            Network = NetworkNames.GoogleReviews,
            Id = review.Id + "/reply",
            Kind = MentionKind.Reply,
            Direction = MentionDirection.Outbound,
            PublishedAt = updated,
            UpdatedAt = updated,
            Text = text,
            Author = new Author($"locations/{location}"),
            ConversationId = review.Id,
            InReplyTo = review.Id,
        };
    }

    /// <summary>
    /// Google gives a name and never an account. As a person has one review per place, the review's id tells its author from others;
    /// who chose to stay anonymous stays unknown.
    /// </summary>
    private static Author Reviewer(JsonElement review, string id)
    {
        var reviewer = review.Member("reviewer");
        var name = PlainText.Line(reviewer?.Text("displayName"));
        var isAnonymous = reviewer?.Member("isAnonymous") is { ValueKind: JsonValueKind.True };
        return isAnonymous || name.Length == 0 ? Author.Unknown : new Author($"reviewer:{id}", Name: name);
    }

    private static decimal? Stars(string? rating) => rating switch
    {
        "ONE" => 1,
        "TWO" => 2,
        "THREE" => 3,
        "FOUR" => 4,
        "FIVE" => 5,
        _ => null,
    };
}
