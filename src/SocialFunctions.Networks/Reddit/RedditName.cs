using System.Text.Json;
using System.Text.RegularExpressions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Full names: the kind of a thing and its id, such as <c>t1_</c> (a comment), <c>t3_</c> (a post), <c>t4_</c> (a message).</summary>
internal static partial class RedditName
{
    /// <summary>Null for what is no full name.</summary>
    public static string? Of(JsonElement data, string member) => data.Id(member) is { } name && Is(name) ? name : null;

    public static bool Is(string name) => Full().IsMatch(name);

    /// <summary>The post that a comment hangs from, out of the comment's path: the inbox does not say it otherwise.</summary>
    public static string? PostOf(string? path) => path is not null && CommentPath().Match(path) is { Success: true } match ? $"t3_{match.Groups["id"].Value}" : null;

    [GeneratedRegex("^t[1-6]_[a-z0-9]{1,16}$")]
    private static partial Regex Full();

    [GeneratedRegex("/comments/(?<id>[a-z0-9]{1,16})(?:/|$)")]
    private static partial Regex CommentPath();
}
