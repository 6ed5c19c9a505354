using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>
/// Where a list goes on: <c>paging.cursors.after</c>, or what matters of the address <c>paging.next</c>. That address itself is never
/// called: it holds a token, and an answer that was tampered with could send ours to another host.
/// </summary>
internal static class GraphPaging
{
    private const int MaximumLength = 1_024;
    private static readonly string[] Known = ["after", "until", "offset", "__paging_token"];

    /// <summary>Escaped pairs of a query, such as <c>after=QVFI</c>; null at the list's end, which is where no next address is given.</summary>
    public static string? Next(JsonElement list)
    {
        if (list.Member("paging") is not { } paging || paging.Text("next") is not { Length: > 0 } next)
            return null;
        var token = paging.Member("cursors")?.Id("after") is { } after
            ? Pair("after", after)
            : string.Join('&', Pairs(next).Where(pair => Known.Contains(pair.Key)).Select(pair => Pair(pair.Key, pair.Value)));
        return token.Length is > 0 and <= MaximumLength ? token : null;
    }

    /// <summary>The pairs of a token or an address, unescaped; what has no value is left out.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(string text) =>
        from pair in text[(text.IndexOf('?', StringComparison.Ordinal) + 1)..].Split('&')
        let at = pair.IndexOf('=', StringComparison.Ordinal)
        where at > 0 && at < pair.Length - 1
        select new KeyValuePair<string, string>(pair[..at], Uri.UnescapeDataString(pair[(at + 1)..]));

    private static string Pair(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
}
