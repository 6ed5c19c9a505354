using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A post as the Graph API gives it.</summary>
internal static class FacebookPost
{
    /// <summary>Of other people's posts, the size of an edge may be refused, and with it the whole list.</summary>
    public const string Fields = "id,message,created_time,from{id,name},permalink_url";

    public const string OwnFields = $"{Fields},shares,{Counted}";

    /// <summary>What posts and comments both have.</summary>
    public const string Counted = "reactions.limit(0).summary(total_count),comments.filter(stream).limit(0).summary(total_count)";

    /// <summary>
    /// Null when it has no id. A post's <c>updated_time</c> moves with each comment, so it tells no edit and is no version.
    /// </summary>
    /// <param name="pageId">Whose posts are outbound.</param>
    public static Mention? Read(JsonElement post, string pageId)
    {
        if (post.Id("id") is not { } id)
            return null;
        var author = FacebookAuthor.Of(post.Member("from"));
        return new Mention
        {
            Network = NetworkNames.Facebook,
            Id = id,
            Kind = MentionKind.Post,
            Direction = author.Id == pageId ? MentionDirection.Outbound : null,
            PublishedAt = post.Instant("created_time") ?? post.Instant("tagged_time"),
            Text = PlainText.Of(post.Text("message")),
            Author = author,
            ConversationId = id,
            Url = WebAddress.Of(post.Text("permalink_url")) ?? FacebookAuthor.Link(id),
            Engagement = Engagement(post),
        };
    }

    /// <summary>Null when no counter came.</summary>
    public static Engagement? Engagement(JsonElement post)
    {
        var likes = post.Total("reactions") ?? post.Total("likes") ?? post.Count("like_count");
        var replies = post.Total("comments") ?? post.Count("comment_count");
        var shares = post.Member("shares")?.Count("count");
        return likes is null && replies is null && shares is null ? null : new Engagement(likes ?? 0, replies ?? 0, shares ?? 0);
    }
}
