using System.Text.RegularExpressions;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.YouTube;

/// <summary>How YouTube names channels, and so people.</summary>
internal static partial class YouTubeIds
{
    /// <summary>Out of a channel's address; null when it holds no id.</summary>
    public static string? Channel(string? address) =>
        address is not null && ChannelPath().Match(address) is { Success: true } found ? found.Groups[1].Value : null;

    /// <param name="name">A display name; since 2023 most often the handle with its <c>@</c>.</param>
    public static Author Author(string? channel, string? name)
    {
        if (channel is null)
            return Domain.Mentions.Author.Unknown;
        var shown = PlainText.Line(name);
        return shown.StartsWith('@')
            ? new Author(channel, Handle: shown[1..])
            : new Author(channel, Name: shown.Length > 0 ? shown : null);
    }

    [GeneratedRegex("/channel/([A-Za-z0-9_-]{1,64})(?:$|[/?#])")]
    private static partial Regex ChannelPath();
}
