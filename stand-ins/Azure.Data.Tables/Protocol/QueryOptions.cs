using System.Globalization;
using Azure.Core;

namespace Azure.Data.Tables.Protocol;

/// <summary>What a query asks for, in the query string.</summary>
internal static class QueryOptions
{
    public static void Append(RequestUriBuilder uri, string? filter, int? top, IEnumerable<string>? select)
    {
        if (top is { } rows)
            uri.AppendQuery("$top", rows.ToString(CultureInfo.InvariantCulture), escapeValue: false);
        if (!string.IsNullOrEmpty(filter))
            uri.AppendQuery("$filter", filter, escapeValue: true);
        AppendSelect(uri, select);
    }

    public static void AppendSelect(RequestUriBuilder uri, IEnumerable<string>? select)
    {
        var names = select is null ? "" : string.Join(',', select);
        if (names.Length > 0)
            uri.AppendQuery("$select", names, escapeValue: true);
    }
}
