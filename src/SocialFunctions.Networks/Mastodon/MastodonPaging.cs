using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>
/// Where a list goes on: <c>max_id</c> of the address that the Link header calls <c>next</c>. That address itself is never called: it
/// may name another host, and our token would go there.
/// </summary>
internal static partial class MastodonPaging
{
    /// <summary>Null at the list's end.</summary>
    public static string? Next(string? link) => link is { Length: <= 4_096 } && NextLink().Match(link) is { Success: true } match
        ? match.Groups["id"].Value
        : null;

    [GeneratedRegex("""<[^<>]*[?&]max_id=(?<id>[A-Za-z0-9_-]{1,64})(?:&[^<>]*)?>\s*;[^<,]*\brel="?next\b""")]
    private static partial Regex NextLink();
}
