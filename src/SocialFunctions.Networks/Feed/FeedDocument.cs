using System.Xml;
using System.Xml.Linq;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Feed;

/// <summary>Reads RSS and Atom entry by entry, so that a feed that breaks off gives what it held until there.</summary>
internal static class FeedDocument
{
    /// <summary>No feed nests this deep; what walks a tree by recursion would end the process far beyond it.</summary>
    private const int MaximumDepth = 200;

    /// <param name="mapping">What the entries of an Atom feed become; RSS has one way only.</param>
    public static FeedReading Read(string text, Uri address, AtomMapping? mapping = null)
    {
        // White space before the declaration and control characters are errors to XML, and common on the web.
        var xml = new string([.. text.Where(IsText)]).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (IsTooDeep(xml))
            return new FeedReading([], 0, "The feed nests deeper than a feed reader follows.");

        var mentions = new List<Mention>();
        var ignored = 0;
        try
        {
            using var reader = Open(xml);
            reader.MoveToContent();
            if (Read(reader, mapping ?? AtomMapping.Entries) is not { } format)
                return new FeedReading([], 0, "The answer is not a feed: neither RSS nor Atom.");
            foreach (var mention in Entries(reader, format, address))
            {
                if (mention is null)
                    ignored++;
                else
                    mentions.Add(mention);
            }
        }
        catch (XmlException)
        {
            return new FeedReading(mentions, ignored, "The answer is not well-formed XML, or it breaks off.");
        }

        return new FeedReading(mentions, ignored);
    }

    /// <summary>Null for an entry that cannot be told from others.</summary>
    private static IEnumerable<Mention?> Entries(XmlReader reader, Format format, Uri address)
    {
        var head = new FeedHead(
            Uri.TryCreate(address, reader.GetAttribute("xml:base") ?? "", out var origin) ? origin : address,
            Language: FeedText.Value(reader.GetAttribute("xml:lang"), 35));
        reader.Read();
        while (!reader.EOF)
        {
            var isElement = reader.NodeType == XmlNodeType.Element;
            if (isElement && reader.Depth <= 2 && reader.LocalName == format.Entry)
                yield return format.Map((XElement)XNode.ReadFrom(reader), head);
            else if (isElement && reader.LocalName == "deleted-entry" && reader.NamespaceURI == FeedNames.Tombstones)
                yield return format.Removed((XElement)XNode.ReadFrom(reader));
            else if (isElement && reader.Depth == format.HeadDepth && reader.LocalName is "title" or "author" or "language")
                head = head.With((XElement)XNode.ReadFrom(reader));
            else
                reader.Read();
        }
    }

    private static Format? Read(XmlReader reader, AtomMapping atom) => (reader.LocalName, reader.NamespaceURI) switch
    {
        ("rss", _) => new Format("item", 2, RssItem.Read, Tombstone.Read),
        ("RDF", _) => new Format("item", 2, RssItem.Read, Tombstone.Read),
        ("feed", FeedNames.Atom or FeedNames.Atom03 or "") => new Format("entry", 1, atom.Entry, atom.Removed),
        _ => null,
    };

    private static bool IsTooDeep(string xml)
    {
        try
        {
            using var reader = Open(xml);
            while (reader.Read())
            {
                if (reader.Depth > MaximumDepth)
                    return true;
            }
        }
        catch (XmlException)
        {
            // The second reading meets the same error at the same place, and says so.
        }

        return false;
    }

    private static bool IsText(char character) =>
        character is >= ' ' and < '\uFFFE' or '\t' or '\n' or '\r';

    private static XmlReader Open(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings
    {
        // A DTD is skipped and nothing is resolved: an entity of its own is an error, so none can grow or read a file.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        MaxCharactersInDocument = xml.Length + 1,

        // A reference may still name a forbidden character; it is taken out of the text later on.
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    });

    private sealed record Format(string Entry, int HeadDepth, Func<XElement, FeedHead, Mention?> Map, Func<XElement, Mention?> Removed);
}
