using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Feed;

/// <summary>An entry of Atom 1.0 (RFC 4287) or 0.3.</summary>
internal static class AtomEntry
{
    /// <summary>Null when it has neither id nor link.</summary>
    public static Mention? Read(XElement entry, FeedHead head)
    {
        var atom = entry.Name.Namespace;
        var link = Link(entry);
        var id = FeedText.Value(entry.Element(atom + "id")?.Value) ?? link;
        if (id is null)
            return null;

        var updated = FeedDate.Parse((entry.Element(atom + "updated") ?? entry.Element(atom + "modified"))?.Value);
        var published = FeedDate.Parse((entry.Element(atom + "published") ?? entry.Element(atom + "issued") ?? entry.Element(atom + "created"))?.Value);
        var origin = Uri.TryCreate(head.Base, (string?)entry.Attribute(XNamespace.Xml + "base") ?? "", out var own) ? own : head.Base;
        return new Mention
        {
            Network = NetworkNames.Feed,
            Id = id,

            // Atom asks for "updated" only: without "published" it is the best date that there is.
            PublishedAt = published ?? updated,
            UpdatedAt = updated == published ? null : updated,
            Text = FeedText.Compose(FeedText.Of(entry.Element(atom + "title")), Body(entry)),
            Author = Author(entry, head),
            ConversationId = id,
            Url = WebAddress.Of(link, origin) ?? WebAddress.Of(id),
            Language = FeedText.Value((string?)entry.Attribute(XNamespace.Xml + "lang"), 35) ?? head.Language,
        };
    }

    private static Author Author(XElement entry, FeedHead head)
    {
        var atom = entry.Name.Namespace;
        return entry.Elements(atom + "author").Select(author => FeedAuthor.Of(author, head)).FirstOrDefault(author => author is not null)
               ?? FeedAuthor.Of(entry.Element(atom + "source")?.Element(atom + "author"), head)
               ?? head.Publisher;
    }

    private static string Body(XElement entry)
    {
        var content = FeedText.Of(entry.Element(entry.Name.Namespace + "content"));
        return content.Length > 0 ? content : FeedText.Of(entry.Element(entry.Name.Namespace + "summary"));
    }

    private static string? Link(XElement entry)
    {
        var links = entry.Elements(entry.Name.Namespace + "link").Where(link => !string.IsNullOrWhiteSpace((string?)link.Attribute("href"))).ToList();
        var page = links.FirstOrDefault(link => (string?)link.Attribute("rel") is null or "alternate")
                   ?? links.FirstOrDefault(link => (string?)link.Attribute("rel") == "self");
        return FeedText.Value((string?)page?.Attribute("href"));
    }
}
