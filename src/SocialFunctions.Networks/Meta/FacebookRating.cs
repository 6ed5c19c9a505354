using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A review of a page; known by its open graph story, which a push and a poll both name.</summary>
internal static class FacebookRating
{
    public const string Fields = "created_time,rating,recommendation_type,review_text,reviewer{id,name},open_graph_story{id}";

    /// <summary>As <c>/{page-id}/ratings</c> gives it; null when it has no story to tell it by.</summary>
    public static Mention? Read(JsonElement rating) => rating.Member("open_graph_story")?.Id("id") is { } id
        ? Of(id, rating, FacebookAuthor.Of(rating.Member("reviewer"))) with { PublishedAt = rating.Instant("created_time") }
        : null;

    /// <summary>As a push gives it; null for reactions and likes, and for what has no story to tell it by.</summary>
    public static Mention? Read(MetaChange change)
    {
        var value = change.Value;
        var post = value.Id("post_id");
        var story = value.Id("open_graph_story_id") ?? post?[(post.IndexOf('_', StringComparison.Ordinal) + 1)..];
        return value.Text("item") switch
        {
            "rating" when story is { Length: > 0 } =>
                FacebookChange.Version(Of(story, value, Reviewer(value)) with { PublishedAt = value.Instant("created_time") }, change, "review_text"),

            // An answer names its review by reviewer and story in one.
            "comment" => FacebookChange.Comment(change, post, story),
            _ => null,
        };
    }

    private static Mention Of(string id, JsonElement rating, Author author) => new()
    {
        Network = NetworkNames.Facebook,
        Id = id,
        Kind = MentionKind.Review,
        Text = PlainText.Of(rating.Text("review_text")),
        Author = author,
        ConversationId = id,
        Url = FacebookAuthor.Link(id),
        Rating = Stars(rating),
    };

    private static Author Reviewer(JsonElement value) => value.Id("reviewer_id") is { } id
        ? FacebookAuthor.Of(id, value.Text("reviewer_name"))
        : FacebookAuthor.Of(value.Member("from"));

    /// <summary>
    /// Since August 2018 people recommend a page or do not, where they gave 1 to 5 stars before: Meta's changelog of that month puts the
    /// two ends of the scale for it.
    /// </summary>
    private static decimal? Stars(JsonElement rating) => (rating.Number("rating") ?? rating.Number("rating_value")) is { } stars and >= 1 and <= 5
        ? stars
        : rating.Text("recommendation_type")?.ToUpperInvariant() switch
        {
            "POSITIVE" => 5,
            "NEGATIVE" => 1,
            _ => null,
        };
}
