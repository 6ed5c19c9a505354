using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Feed;

/// <summary>An item of RSS 0.9x, 1.0 (RDF) or 2.0.</summary>
internal static class RssItem
{
    /// <summary>Null when it has neither guid nor link.</summary>
    public static Mention? Read(XElement item, FeedHead head)
    {
        var rss = item.Name.Namespace;
        var guid = FeedText.Value(item.Element(rss + "guid")?.Value);
        var link = FeedText.Value(item.Element(rss + "link")?.Value) ?? FeedText.Value((string?)item.Element(XName.Get("link", FeedNames.Atom))?.Attribute("href"));
        if ((guid ?? link) is not { } id)
            return null;

        return new Mention
        {
            Network = NetworkNames.Feed,
            Id = id,
            PublishedAt = FeedDate.Parse(item.Element(rss + "pubDate")?.Value)
                          ?? FeedDate.Parse(item.Element(XName.Get("date", FeedNames.DublinCore))?.Value)
                          ?? FeedDate.Parse(item.Element(XName.Get("published", FeedNames.Atom))?.Value),
            UpdatedAt = FeedDate.Parse(item.Element(XName.Get("updated", FeedNames.Atom))?.Value)
                        ?? FeedDate.Parse(item.Element(XName.Get("modified", FeedNames.Terms))?.Value),
            Text = FeedText.Compose(FeedText.Of(item.Element(rss + "title")), Body(item)),
            Author = FeedAuthor.Of(item.Element(rss + "author"), head)
                     ?? FeedAuthor.Of(item.Element(XName.Get("creator", FeedNames.DublinCore)), head)
                     ?? FeedAuthor.OfSource(item.Element(rss + "source"), head)
                     ?? head.Publisher,
            ConversationId = id,
            Url = WebAddress.Of(link, head.Base) ?? WebAddress.Of(guid),
            Language = FeedText.Value(item.Element(XName.Get("language", FeedNames.DublinCore))?.Value, 35) ?? head.Language,
        };
    }

    private static string Body(XElement item)
    {
        var whole = FeedText.Of(item.Element(XName.Get("encoded", FeedNames.Content)));
        return whole.Length > 0 ? whole : FeedText.Of(item.Element(item.Name.Namespace + "description"));
    }
}
