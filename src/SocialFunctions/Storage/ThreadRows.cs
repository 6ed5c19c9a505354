using Azure.Data.Tables;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Storage;

/// <summary>A thread entry as a row of table Threads, and back.</summary>
internal static class ThreadRows
{
    public static TableEntity Write(ThreadEntry entry, string partition)
    {
        var row = new TableEntity(partition, Keys.ThreadRow(entry.Id));
        row.Put("publishedAt", entry.At?.UtcDateTime);
        row.Put("parent", entry.Parent);
        row.Put("aliasOf", entry.AliasOf);
        row.Put("conversation", entry.Conversation);
        row.Put("author", entry.Author);
        row.Put("direction", entry.Seen ? entry.Direction.ToString().ToLowerInvariant() : null);
        row.Put("addressee", entry.Addressee);
        if (entry.Waiting.Count > 0)
            LongText.Write(row, "waiting", UtteranceJson.WriteLatest(entry.Waiting, LongText.Most));
        row.Put("updated", entry.UpdatedAt?.UtcDateTime);
        row.Put("formerAuthor", entry.Former?.Author);
        row.Put("formerConversation", entry.Former?.Conversation);
        row.Put("heads", entry.Heads ? true : null);
        row.Put("deletedAt", entry.DeletedAt?.UtcDateTime);
        return row;
    }

    public static ThreadEntry Read(TableEntity row, string id) => new()
    {
        Id = id,
        At = row.GetDateTimeOffset("publishedAt"),
        Parent = row.GetString("parent"),
        AliasOf = row.GetString("aliasOf"),
        Conversation = row.GetString("conversation"),
        Author = row.GetString("author"),
        Direction = row.GetString("direction") is { } direction ? Enum.Parse<ThreadDirection>(direction, ignoreCase: true) : default,
        Addressee = row.GetString("addressee"),
        Waiting = UtteranceJson.Read(LongText.Read(row, "waiting")),
        UpdatedAt = row.GetDateTimeOffset("updated"),
        Former = row.GetString("formerAuthor") is { } former ? new FormerCase(row.GetString("formerConversation"), former) : null,
        Heads = row.GetBoolean("heads") == true,
        DeletedAt = row.GetDateTimeOffset("deletedAt"),
    };
}
