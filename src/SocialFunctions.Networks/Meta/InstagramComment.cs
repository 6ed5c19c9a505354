using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A comment, or a reply to one, as the Graph API gives it. A hidden one is as good as any: somebody wrote it.</summary>
internal static class InstagramComment
{
    public const string Fields = "id,text,timestamp,username,from,user,like_count,parent_id,media{id,permalink}";

    /// <summary>What may be asked of a comment on somebody else's medium.</summary>
    public const string MentionedFields = "id,text,timestamp,username,like_count,media{id,permalink}";

    /// <summary>Null when it has no id.</summary>
    /// <param name="mediaId">Where it was found; null leaves it to the comment.</param>
    /// <param name="parentId">The comment among whose replies it was found; null leaves it to the comment.</param>
    /// <param name="userId">Whose comments are outbound.</param>
    public static Mention? Read(JsonElement comment, string? mediaId, string? parentId, string userId)
    {
        if (comment.Id("id") is not { } id)
            return null;
        var media = mediaId ?? comment.Member("media")?.Id("id");
        var parent = (comment.Id("parent_id") ?? parentId) is { } given && given != id && given != media ? given : null;
        return new Mention
        {
            Network = NetworkNames.Instagram,
            Id = id,
            Kind = parent is null ? MentionKind.Comment : MentionKind.Reply,
            Direction = InstagramAuthor.IsSelf(comment, userId) ? MentionDirection.Outbound : null,
            PublishedAt = comment.Instant("timestamp"),
            Text = PlainText.Of(comment.Text("text")),
            Author = InstagramAuthor.Of(comment),
            ConversationId = media,
            InReplyTo = parent ?? (media == id ? null : media),
            Url = WebAddress.Of(comment.Member("media")?.Text("permalink")),
            Engagement = comment.Count("like_count") is { } likes ? new Engagement(likes, comment.Member("replies")?.Items("data").Count() ?? 0) : null,
        };
    }
}
