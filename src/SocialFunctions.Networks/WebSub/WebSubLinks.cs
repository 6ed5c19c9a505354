using System.Text.RegularExpressions;
using System.Xml;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.WebSub;

/// <summary>The hub and the topic that a feed names: in the header <c>Link</c>, else in links of its own (W3C WebSub, section 4).</summary>
internal sealed partial record WebSubLinks(Uri? Hub, Uri? Self)
{
    /// <summary>A feed names its links at the top; further on they are those of entries.</summary>
    private const int MostElements = 500;

    public static WebSubLinks Of(string? header, string feed, Uri origin)
    {
        var links = InHeader(header).Concat(InFeed(feed)).ToList();
        return new WebSubLinks(First(links, "hub", origin), First(links, "self", origin));
    }

    private static Uri? First(List<(string Rel, string Address)> links, string rel, Uri origin) => links
        .Where(link => link.Rel.Split(' ').Contains(rel, StringComparer.OrdinalIgnoreCase))
        .Select(link => WebAddress.Of(link.Address, origin))
        .Where(address => address is not null)
        .Select(address => new Uri(address!))
        .FirstOrDefault();

    private static IEnumerable<(string Rel, string Address)> InHeader(string? header) => HeaderLink().Matches(header ?? "")
        .Select(link => (Rel().Match(link.Groups["parameters"].Value).Groups["rel"].Value.Trim('"'), link.Groups["address"].Value));

    private static List<(string Rel, string Address)> InFeed(string feed)
    {
        var links = new List<(string, string)>();
        try
        {
            using var reader = XmlReader.Create(new StringReader(feed.TrimStart('\uFEFF', ' ', '\t', '\r', '\n')), Settings);
            for (var elements = 0; elements < MostElements && reader.Read();)
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                elements++;
                if (reader.LocalName is "entry" or "item")
                    break;
                if (reader.Depth <= 2 && reader.LocalName == "link" && reader.GetAttribute("rel") is { } rel && reader.GetAttribute("href") is { } address)
                    links.Add((rel, address));
            }
        }
        catch (XmlException)
        {
            // What was read until there counts; reading the entries meets the same error and says so.
        }

        return links;
    }

    // As for entries: a DTD is skipped, nothing is resolved.
    private static XmlReaderSettings Settings => new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    [GeneratedRegex("<(?<address>[^<>]{1,2000})>(?<parameters>[^<]*)", RegexOptions.ExplicitCapture)]
    private static partial Regex HeaderLink();

    [GeneratedRegex(""";\s*rel\s*=\s*(?<rel>"[^"]*"|[^",;\s]+)""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Rel();
}
