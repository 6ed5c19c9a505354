using System.Text.RegularExpressions;
using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;

namespace SocialFunctions.Networks.YouTube;

/// <summary>
/// An entry of a channel's upload feed, as YouTube's hub pushes it: a title and no description, so the whole video is fetched afterwards
/// (source: developers.google.com/youtube/v3/guides/push_notifications).
/// </summary>
internal static partial class YouTubeEntry
{
    private static readonly XNamespace Yt = "http://www.youtube.com/xml/schemas/2015";
    private static readonly XNamespace At = FeedNames.Tombstones;

    public static AtomMapping Mapping { get; } = new(Read, Removed);

    /// <summary>Null when it names no video.</summary>
    public static Mention? Read(XElement entry, FeedHead head)
    {
        var atom = entry.Name.Namespace;
        var id = Plain(entry.Element(Yt + "videoId")?.Value) ?? VideoId(entry.Element(atom + "id")?.Value) ?? VideoId((string?)entry.Element(atom + "link")?.Attribute("href"));
        if (id is null)
            return null;
        var published = FeedDate.Parse(entry.Element(atom + "published")?.Value);
        var updated = FeedDate.Parse(entry.Element(atom + "updated")?.Value);
        var author = entry.Element(atom + "author");
        var channel = Plain(entry.Element(Yt + "channelId")?.Value) ?? YouTubeIds.Channel(author?.Element(atom + "uri")?.Value);
        return YouTubeVideo.Of(id) with
        {
            PublishedAt = published,
            UpdatedAt = updated > published ? updated : null,
            Text = FeedText.Of(entry.Element(atom + "title")),
            Author = YouTubeIds.Author(channel, author?.Element(atom + "name")?.Value ?? head.Author?.Name),
        };
    }

    /// <summary>Also what was made private.</summary>
    public static Mention? Removed(XElement tombstone)
    {
        if (VideoId((string?)tombstone.Attribute("ref")) is not { } id)
            return null;
        var by = tombstone.Element(At + "by");
        return YouTubeVideo.Of(id) with
        {
            UpdatedAt = FeedDate.Parse((string?)tombstone.Attribute("when")),
            Author = YouTubeIds.Author(YouTubeIds.Channel(Child(by, "uri")), Child(by, "name")),
            Url = null,
            Deleted = true,
        };
    }

    private static string? Child(XElement? person, string name) =>
        person?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value;

    private static string? Plain(string? text) => text?.Trim() is { } id && Id().IsMatch(id) ? id : null;

    /// <summary>Out of <c>yt:video:…</c> or a link.</summary>
    private static string? VideoId(string? text) => text is not null && Named().Match(text) is { Success: true } found ? found.Groups[1].Value : null;

    [GeneratedRegex("^[A-Za-z0-9_-]{1,64}$")]
    private static partial Regex Id();

    [GeneratedRegex("(?:^yt:video:|[?&]v=)([A-Za-z0-9_-]{1,64})(?:$|[&#])")]
    private static partial Regex Named();
}
