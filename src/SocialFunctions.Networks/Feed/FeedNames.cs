namespace SocialFunctions.Networks.Feed;

/// <summary>XML namespaces of feeds.</summary>
internal static class FeedNames
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Terms = "http://purl.org/dc/terms/";
    public const string Tombstones = "http://purl.org/atompub/tombstones/1.0";
    public const string Rss10 = "http://purl.org/rss/1.0/";
}
