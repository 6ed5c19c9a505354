using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A comment, or a reply to one, as the Graph API gives it. A hidden one is as good as any: somebody wrote it.</summary>
internal static class FacebookComment
{
    public const string Fields = "id,message,created_time,from{id,name},parent{id},permalink_url,like_count,comment_count";

    /// <summary>Null when it has no id.</summary>
    /// <param name="postId">The post that it stands under; null when that is not known.</param>
    /// <param name="pageId">Whose comments are outbound.</param>
    public static Mention? Read(JsonElement comment, string? postId, string pageId)
    {
        if (comment.Id("id") is not { } id)
            return null;
        var author = FacebookAuthor.Of(comment.Member("from"));
        var parent = comment.Member("parent")?.Id("id") is { } given && given != id && given != postId ? given : null;
        return new Mention
        {
            Network = NetworkNames.Facebook,
            Id = id,
            Kind = parent is null ? MentionKind.Comment : MentionKind.Reply,
            Direction = author.Id == pageId ? MentionDirection.Outbound : null,
            PublishedAt = comment.Instant("created_time"),
            Text = PlainText.Of(comment.Text("message")),
            Author = author,
            ConversationId = postId,
            InReplyTo = parent ?? (postId == id ? null : postId),
            Url = WebAddress.Of(comment.Text("permalink_url")) ?? FacebookAuthor.Link(id),
            Engagement = FacebookPost.Engagement(comment),
        };
    }
}
