using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>Where a query goes on: the service names the next keys in headers; a caller sees them as one opaque text.</summary>
internal static class ContinuationToken
{
    private const char Separator = ' ';

    public static string? OfEntities(Response response)
    {
        var hasPartition = response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition);
        var hasRow = response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var row);
        return hasPartition || hasRow ? $"{partition}{Separator}{row}" : null;
    }

    public static string? OfTables(Response response) =>
        response.Headers.TryGetValue("x-ms-continuation-NextTableName", out var name) ? name : null;

    public static void AppendEntities(RequestUriBuilder uri, string? token)
    {
        if (token is null)
            return;
        var parts = token.Split(Separator, 2);
        uri.AppendQuery("NextPartitionKey", parts[0], escapeValue: true);
        if (parts.Length > 1 && parts[1].Length > 0)
            uri.AppendQuery("NextRowKey", parts[1], escapeValue: true);
    }

    public static void AppendTables(RequestUriBuilder uri, string? token)
    {
        if (token is not null)
            uri.AppendQuery("NextTableName", token, escapeValue: true);
    }
}
