using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Reviews;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Trustpilot;

/// <summary>A service review as Trustpilot's interface and its webhook give it, with the company's answer where it stands inside.</summary>
internal static class TrustpilotReview
{
    /// <param name="unit">The business unit that is reviewed, for answers whose payload does not say who gave them; null in a push.</param>
    /// <returns>Null for what has no id.</returns>
    public static ReviewReading? Read(JsonElement review, string? unit = null)
    {
        if (review.Id("id") is not { } id)
            return null;
        var created = review.Instant("createdAt");
        var mention = new Mention
        {
            Network = NetworkNames.Trustpilot,
            Id = id,
            Kind = MentionKind.Review,
            PublishedAt = created,
            UpdatedAt = review.Instant("updatedAt") is { } updated && updated > (created ?? DateTimeOffset.MinValue) ? updated : null,
            Text = ReviewText.Compose(review.Text("title"), review.Text("text")),
            Author = Consumer(review),
            ConversationId = id,
            Url = $"https://www.trustpilot.com/reviews/{Uri.EscapeDataString(id)}",
            Language = Tag(review.Text("language")) ?? Tag(review.Text("locale")),
            Engagement = Count(review, "numberOfLikes") is { } likes ? new Engagement(likes) : null,
            Rating = Count(review, "stars") is { } stars and >= 1 and <= 5 ? stars : null,
        };
        return new ReviewReading(mention, Reply(mention, review, unit), created);
    }

    /// <summary>A review that was taken down; what a push says of it beyond its id is of no use any more.</summary>
    public static Mention? Deletion(JsonElement review) => Read(review)?.Review is { } mention
        ? mention with
        {
            Deleted = true,
            Text = "",
            PublishedAt = null,
            Rating = null,
            Engagement = null,
            UpdatedAt = review.Instant("deletedAt") ?? mention.UpdatedAt,
        }
        : null;

    /// <summary>The company's answer has no id of its own.</summary>
    private static Mention? Reply(Mention review, JsonElement payload, string? unit)
    {
        if (payload.Member("companyReply") is not { ValueKind: JsonValueKind.Object } reply || PlainText.Of(reply.Text("text")) is not { Length: > 0 } text)
            return null;
        var created = reply.Instant("createdAt");
        return new Mention
        {
            Network = NetworkNames.Trustpilot,
            Id = review.Id + "/reply",
            Kind = MentionKind.Reply,
            Direction = MentionDirection.Outbound,
            PublishedAt = created,
            UpdatedAt = reply.Instant("updatedAt") is { } updated && updated > (created ?? DateTimeOffset.MinValue) ? updated : null,
            Text = text,
            Author = Company(payload, unit),
            ConversationId = review.Id,
            InReplyTo = review.Id,
            Url = review.Url,
        };
    }

    private static Author Consumer(JsonElement review)
    {
        var consumer = review.Member("consumer");
        var name = PlainText.Line(consumer?.Text("displayName") ?? consumer?.Text("name"));
        return consumer?.Id("id") is { } id ? new Author(id, Name: name.Length > 0 ? name : null) : Author.Unknown;
    }

    private static Author Company(JsonElement review, string? unit)
    {
        var company = review.Member("businessUnit");
        var (handle, name) = (PlainText.Line(company?.Text("identifyingName")), PlainText.Line(company?.Text("displayName")));
        return (company?.Id("id") ?? unit) is { } id
            ? new Author(id, handle.Length > 0 ? handle : null, name.Length > 0 ? name : null)
            : Author.Unknown;
    }

    private static string? Tag(string? language) => language is { Length: > 1 and <= 35 } ? language : null;

    private static long? Count(JsonElement review, string name) =>
        review.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count >= 0 ? count : null;
}
