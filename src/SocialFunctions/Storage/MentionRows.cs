using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Storage;

/// <summary>A stored mention as a row of table Mentions, and back.</summary>
internal static class MentionRows
{
    /// <summary>What a report needs of a row: of a long text its beginning, and no topics.</summary>
    public static IReadOnlyList<string> ReportColumns { get; } =
    [
        "PartitionKey", "RowKey", "network", "id", "kind", "direction", "published", "received", "text", "author", "handle", "name", "conversation", "inReplyTo", "url",
        "likes", "replies", "shares", "views", "bookmarks", "language", "sentiment", "confidence", "intent", "needsReply", "urgency", "sensitive", "aspects", "cues", "source", "secondOpinion",
        "department", "priority", "rule", "forbidden", "employee", "automatic", "addressedTo", "via", "aliases", "deleted", "deletedAt", "dismissedAt",
    ];

    /// <param name="place">publishedAt first seen: where the row lies.</param>
    public static TableEntity Write(StoredMention stored, string brand, DateTimeOffset place, DateTimeOffset routedAt)
    {
        var mention = stored.Mention;
        var row = new TableEntity(Keys.MentionPartition(brand, place), Keys.MentionRow(place, stored.Identity));
        row.Put("network", mention.Network);
        row.Put("id", mention.Id);
        row.Put("kind", Lower(mention.Kind));
        row.Put("direction", Lower(mention.Direction!.Value));
        row.Put("published", stored.PublishedAt.UtcDateTime);
        row.Put("received", mention.ReceivedAt?.UtcDateTime);
        row.Put("routed", routedAt.UtcDateTime);
        row.Put("updated", mention.UpdatedAt?.UtcDateTime);
        LongText.Write(row, "text", mention.Text);
        row.Put("author", mention.Author.Id);
        row.Put("handle", mention.Author.Handle);
        row.Put("name", mention.Author.Name);
        row.Put("followers", mention.Author.Followers);
        row.Put("conversation", mention.ConversationId);
        row.Put("inReplyTo", mention.InReplyTo);
        row.Put("url", mention.Url);
        row.Put("languageTag", mention.Language);
        row.Put("rating", (double?)mention.Rating);
        EngagementColumns.Write(row, mention.Engagement);
        ClassificationColumns.Write(row, stored.Classification);
        ClassificationColumns.WriteFound(row, stored.Found);
        CorrectionColumns.Write(row, stored.Correction);
        row.Put("department", stored.Department);
        row.Put("priority", stored.Priority is { } priority ? Lower(priority) : null);
        row.Put("rule", stored.Rule);
        row.Put("forbidden", stored.Forbidden ? true : null);
        row.Put("employee", stored.Employee ? true : null);
        row.Put("automatic", stored.Automatic ? true : null);
        row.Put("addressedTo", stored.AddressedTo);
        row.Put("via", stored.Via == MentionVia.Other ? null : Lower(stored.Via));
        row.Put("aliases", mention.Aliases is null ? null : JsonSerializer.Serialize(mention.Aliases));
        row.Put("deleted", mention.Deleted ? true : null);
        row.Put("deletedAt", stored.DeletedAt?.UtcDateTime);
        row.Put("dismissedAt", stored.DismissedAt?.UtcDateTime);
        row.Put("dismissedReason", stored.DismissedReason);
        return row;
    }

    public static StoredMention Read(TableEntity row) => new()
    {
        Mention = new Mention
        {
            Network = Word(row, "network")!,
            Id = row.GetString("id"),
            Kind = Parse<MentionKind>(row.GetString("kind")),
            Direction = Parse<MentionDirection>(row.GetString("direction")),
            PublishedAt = row.GetDateTimeOffset("published"),
            ReceivedAt = row.GetDateTimeOffset("received"),
            UpdatedAt = row.GetDateTimeOffset("updated"),
            Text = LongText.Read(row, "text"),
            Author = new Author(row.GetString("author"), row.GetString("handle"), row.GetString("name"), row.GetInt64("followers")),
            ConversationId = row.GetString("conversation"),
            InReplyTo = row.GetString("inReplyTo"),
            Url = row.GetString("url"),
            Language = row.GetString("languageTag"),
            Rating = (decimal?)row.GetDouble("rating"),
            Engagement = EngagementColumns.Read(row),
            Deleted = row.GetBoolean("deleted") == true,
            Aliases = row.GetString("aliases") is { } aliases ? JsonSerializer.Deserialize<List<string>>(aliases) : null,
        },
        Classification = ClassificationColumns.Read(row),
        Found = ClassificationColumns.ReadFound(row),
        Correction = CorrectionColumns.Read(row),
        Department = Word(row, "department"),
        Priority = row.GetString("priority") is { } priority ? Parse<Priority>(priority) : null,
        Rule = Word(row, "rule"),
        Forbidden = row.GetBoolean("forbidden") == true,
        Employee = row.GetBoolean("employee") == true,
        Automatic = row.GetBoolean("automatic") == true,
        AddressedTo = row.GetString("addressedTo"),
        Via = row.GetString("via") is { } via ? Parse<MentionVia>(via) : default,
        DeletedAt = row.GetDateTimeOffset("deletedAt"),
        DismissedAt = row.GetDateTimeOffset("dismissedAt"),
        DismissedReason = row.GetString("dismissedReason"),
    };

    /// <summary>Of a few words that stand in every row, one copy is kept.</summary>
    internal static string? Word(TableEntity row, string column) => row.GetString(column) is { } word ? string.Intern(word) : null;

    internal static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    internal static T Parse<T>(string text)
        where T : struct, Enum => Enum.Parse<T>(text, ignoreCase: true);
}
