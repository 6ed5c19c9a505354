using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>A comment of the Comments interface.</summary>
internal static class LinkedInComment
{
    /// <summary>Null for what has no id.</summary>
    /// <param name="page">The brand's page.</param>
    public static Mention? Read(JsonElement comment, string page)
    {
        if (Urn(comment) is not { } urn)
            return null;
        var (created, modified) = (comment.Member("created")?.Instant("time"), comment.Member("lastModified")?.Instant("time"));
        var actor = comment.Text("actor") ?? comment.Member("created")?.Text("actor");
        var parent = LinkedInUrn.CommentOf(comment.Text("parentComment"), urn.Post.Urn);
        return new Mention
        {
            Network = NetworkNames.LinkedIn,
            Id = urn.Id,
            Kind = parent is null ? MentionKind.Comment : MentionKind.Reply,
            Direction = LinkedInAuthor.DirectionOf(actor, page),
            PublishedAt = created,
            UpdatedAt = modified > created ? modified : null,
            Text = PlainText.Of(comment.Member("message")?.Text("text")),
            Author = LinkedInAuthor.Of(actor),
            ConversationId = urn.Post.Id,
            InReplyTo = parent is null || parent.Id == urn.Id ? urn.Post.Id : parent.Id,
            Url = urn.Permalink,
            Engagement = Counters(comment),
        };
    }

    /// <summary>Null when it has none: then there is nothing to ask for.</summary>
    public static LinkedInUrn? WithReplies(JsonElement comment) =>
        Count(comment.Member("commentsSummary"), "totalFirstLevelComments", "aggregatedTotalComments") > 0 ? Urn(comment) : null;

    private static LinkedInUrn? Urn(JsonElement comment)
    {
        var below = LinkedInUrn.Of(comment.Text("object"))?.Post;
        var own = below is not null && comment.Id("id") is { } id ? (below with { Comment = id }).Urn : null;
        return LinkedInUrn.CommentOf(comment.Text("commentUrn"), comment.Text("$URN"), own, below?.Urn);
    }

    private static Engagement? Counters(JsonElement comment)
    {
        var likes = Count(comment.Member("likesSummary"), "totalLikes", "aggregatedTotalLikes");
        var replies = Count(comment.Member("commentsSummary"), "totalFirstLevelComments", "aggregatedTotalComments");
        return likes is null && replies is null ? null : new Engagement(likes ?? 0, replies ?? 0);
    }

    private static long? Count(JsonElement? summary, string name, string other) => Number(summary, name) ?? Number(summary, other);

    private static long? Number(JsonElement? summary, string name) =>
        summary?.Member(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var count) && count >= 0 ? count : null;
}
