namespace SocialFunctions.Domain.Mentions;

/// <summary>The import format, key by key. A line that lacks <c>receivedAt</c> counts as received when it was published.</summary>
internal static class ImportMapper
{
    private static readonly string[] Keys =
    [
        "network", "id", "kind", "direction", "publishedAt", "text", "author", "conversationId", "inReplyTo", "url", "language",
        "engagement", "rating", "receivedAt",
    ];

    private static readonly string[] AuthorKeys = ["id", "handle", "name", "followers"];

    private static readonly string[] EngagementKeys = ["likes", "replies", "shares", "views", "bookmarks"];

    /// <summary>Null when something is wrong; the fields say what.</summary>
    public static Mention? Map(ImportFields fields)
    {
        fields.RefuseOthers(Keys);
        var network = fields.Text("network", required: true);
        if (network is not null && !NetworkNames.IsKnown(network))
            fields.Refuse("network", $"one of {string.Join(", ", NetworkNames.All)}");
        var id = fields.Text("id", required: true);
        var publishedAt = fields.Instant("publishedAt", required: true);
        var text = fields.Text("text", required: true, anyText: true);
        var author = MapAuthor(fields.Object("author", required: true));
        var kind = fields.OneOf<MentionKind>("kind");
        var inReplyTo = fields.Text("inReplyTo");
        var mention = new Mention
        {
            Network = network ?? "",
            Id = id ?? "",
            Kind = kind ?? (inReplyTo is null ? MentionKind.Post : MentionKind.Reply),
            Direction = fields.OneOf<MentionDirection>("direction"),
            PublishedAt = publishedAt,
            Text = text ?? "",
            Author = author ?? Author.Unknown,
            ConversationId = fields.Text("conversationId"),
            InReplyTo = inReplyTo,
            Url = fields.Text("url"),
            Language = fields.Text("language"),
            Engagement = MapEngagement(fields.Object("engagement")),
            Rating = fields.Rating("rating"),
            ReceivedAt = fields.Instant("receivedAt") ?? publishedAt,
        };
        return fields.Problems.Count == 0 ? mention : null;
    }

    private static Author? MapAuthor(ImportFields? fields)
    {
        if (fields is null)
            return null;
        fields.RefuseOthers(AuthorKeys);
        return fields.Text("id", required: true) is { } id
            ? new Author(id, fields.Text("handle")?.TrimStart('@'), fields.Text("name"), fields.Count("followers"))
            : null;
    }

    private static Engagement? MapEngagement(ImportFields? fields)
    {
        if (fields is null)
            return null;
        fields.RefuseOthers(EngagementKeys);
        return new Engagement(
            fields.Count("likes") ?? 0, fields.Count("replies") ?? 0, fields.Count("shares") ?? 0, fields.Count("views") ?? 0,
            fields.Count("bookmarks") ?? 0);
    }
}
