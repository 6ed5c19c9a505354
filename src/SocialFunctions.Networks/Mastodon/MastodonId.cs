using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>A server's local ids: numbers on Mastodon, letters and digits on servers that speak its interface; longer or later in the alphabet is newer.</summary>
internal static partial class MastodonId
{
    /// <summary>Null for what cannot stand in a path.</summary>
    public static string? Of(JsonElement element, string name) => element.Id(name) is { } id && Local().IsMatch(id) ? id : null;

    public static string? Newer(string? one, string? other)
    {
        if (one is null || other is null)
            return one ?? other;
        return one.Length != other.Length ? one.Length > other.Length ? one : other
            : string.CompareOrdinal(one, other) >= 0 ? one : other;
    }

    /// <summary>As replies name their parents: by the local id of the server that was asked.</summary>
    public static string Alias(string host, string localId) => $"{host}:{localId}";

    /// <summary>The local id that a server's own uri ends in; null for another server's.</summary>
    public static string? OfUri(string uri, string host) =>
        Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && string.Equals(parsed.Authority, host, StringComparison.OrdinalIgnoreCase)
        && StatusPath().Match(parsed.AbsolutePath) is { Success: true } match
            ? match.Groups["id"].Value
            : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Local();

    [GeneratedRegex("/statuses/(?<id>[A-Za-z0-9_-]{1,64})$")]
    private static partial Regex StatusPath();
}
