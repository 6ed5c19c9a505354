namespace SocialFunctions.Domain.Brands.Reading;

internal static class FeedReader
{
    private static readonly Uri Unread = new("about:blank");

    public static IReadOnlyList<Feed> Read(Node? list) => list.Each(Feed)
        .Unique(list, "the account", ".account", feed => feed.Account)
        .Unique(list, "the address", ".url", feed => feed.Url == Unread ? null : feed.Url.AbsoluteUri);

    private static Feed Feed(Node node)
    {
        var feed = new ObjectNode(node);
        var result = new Feed(
            feed.Need("account", "1 to 32 of the characters a-z, 0-9 and -").Id(),
            feed.Need("url", "the feed's address")?.Address(secure: false) ?? Unread,
            feed.Find("own")?.Flag() ?? false,
            feed.Find("pollMinutes")?.Whole(5, 1440) ?? 15,
            feed.Find("hub")?.Flag() ?? false);
        feed.Close();
        return result;
    }
}
