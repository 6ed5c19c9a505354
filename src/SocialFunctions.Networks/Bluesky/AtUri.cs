using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.Bluesky;

/// <summary>
/// Names a record: <c>at://{did}/{collection}/{rkey}</c>. A handle may stand in the DID's place and may belong to somebody else tomorrow,
/// so only the form with the DID is an identity.
/// </summary>
internal static partial class AtUri
{
    /// <param name="authorDid">Whose record it is, where the uri names a handle; null when that is not known.</param>
    /// <returns>The uri of a post with its DID; null for anything else.</returns>
    public static string? OfPost(string? uri, string? authorDid = null)
    {
        if (uri is null || PostUri().Match(uri.Trim()) is not { Success: true } match)
            return null;
        var authority = IsDid(match.Groups["authority"].Value) ? match.Groups["authority"].Value : authorDid;
        return IsDid(authority) ? $"at://{authority}/app.bsky.feed.post/{match.Groups["rkey"].Value}" : null;
    }

    public static bool IsDid(string? text) => text is not null && Did().IsMatch(text);

    /// <summary>The record's key, which the permalink ends in.</summary>
    public static string Key(string uri) => uri[(uri.LastIndexOf('/') + 1)..];

    [GeneratedRegex(@"^at://(?<authority>[A-Za-z0-9._:%-]{1,2048})/app\.bsky\.feed\.post/(?<rkey>[A-Za-z0-9._:~-]{1,512})$")]
    private static partial Regex PostUri();

    [GeneratedRegex("^did:[a-z]+:[A-Za-z0-9._:%-]+$")]
    private static partial Regex Did();
}
