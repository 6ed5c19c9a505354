using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Meta;

/// <summary>A photo, video, album or reel as the Graph API gives it; its caption is the text.</summary>
internal static class InstagramMedia
{
    public const string Fields = "id,caption,timestamp,username,permalink,like_count,comments_count";

    /// <summary>Null when it has no id.</summary>
    public static Mention? Read(JsonElement media) => media.Id("id") is { } id
        ? new Mention
        {
            Network = NetworkNames.Instagram,
            Id = id,
            Kind = MentionKind.Post,
            PublishedAt = media.Instant("timestamp"),
            Text = PlainText.Of(media.Text("caption")),
            Author = InstagramAuthor.Of(media),
            ConversationId = id,
            Url = WebAddress.Of(media.Text("permalink")),
            Engagement = Engagement(media),
        }
        : null;

    /// <summary>Of the account itself, whose list it stands in.</summary>
    public static Mention? ReadOwn(JsonElement media, string userId) => Read(media) is { } mention
        ? mention with { Author = new Author(userId, mention.Author.Handle), Direction = MentionDirection.Outbound }
        : null;

    /// <summary>Null when no counter came: an account may keep its likes to itself.</summary>
    public static Engagement? Engagement(JsonElement media)
    {
        var (likes, replies) = (media.Count("like_count"), media.Count("comments_count"));
        return likes is null && replies is null ? null : new Engagement(likes ?? 0, replies ?? 0);
    }
}
