using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>A post of the Posts interface, where it is a <c>share</c> or <c>ugcPost</c>; comments name it by its <c>activity</c>.</summary>
internal static class LinkedInPost
{
    /// <summary>Null for what has no id or is not published.</summary>
    /// <param name="page">The brand's page.</param>
    public static Mention? Read(JsonElement post, string page)
    {
        if (LinkedInUrn.Of(post.Text("id")) is not { Comment: null } urn || post.Text("lifecycleState") is not (null or "PUBLISHED"))
            return null;
        var isShare = post.Member("reshareContext") is { ValueKind: JsonValueKind.Object };
        var text = LittleText.Of(post.Text("commentary"));
        var isEdited = post.Member("lifecycleStateInfo")?.Member("isEditedByAuthor") is { ValueKind: JsonValueKind.True };
        return Sighting(urn, [urn]) with
        {
            Kind = isShare && text.Length == 0 ? MentionKind.Repost : MentionKind.Post,
            Direction = LinkedInAuthor.DirectionOf(post.Text("author"), page),
            PublishedAt = post.Instant("publishedAt") ?? post.Instant("createdAt"),

            // lastModifiedAt also moves for what is no edit of the text.
            UpdatedAt = isEdited ? Modified(post) : null,
            Text = text,
            Author = LinkedInAuthor.Of(post.Text("author")),
        };
    }

    public static DateTimeOffset? Modified(JsonElement post) => post.Instant("lastModifiedAt") ?? post.Instant("publishedAt") ?? post.Instant("createdAt");

    /// <param name="names">All that it is known by: replies name a post by its activity, and so does its conversation.</param>
    public static Mention Sighting(LinkedInUrn urn, IReadOnlyList<LinkedInUrn> names)
    {
        var aliases = names.Select(name => name.Id).Where(id => id != urn.Id).Distinct().ToList();
        return new Mention
        {
            Network = NetworkNames.LinkedIn,
            Id = urn.Id,
            Text = "",
            Author = Author.Unknown,
            ConversationId = (names.FirstOrDefault(name => name.IsActivity) ?? urn).Id,
            Url = urn.Permalink,
            Aliases = aliases.Count > 0 ? aliases : null,
        };
    }
}
