using SocialFunctions.Networks.Mastodon;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonPagingTests
{
    [Theory]
    [InlineData("<https://a.example/api/v1/notifications?limit=1&max_id=34>; rel=\"next\", <https://a.example/?min_id=9>; rel=\"prev\"", "34")]
    [InlineData("<https://a.example/?min_id=9>; rel=\"prev\", <https://a.example/?max_id=01H8>; rel=\"next\"", "01H8")]
    [InlineData("<https://a.example/?max_id=34&types%5B%5D=mention>; rel=next", "34")]
    [InlineData("<https://a.example/?max_id=34>; rel=\"prev\"", null)]
    [InlineData("<https://a.example/?max_id=../34>; rel=\"next\"", null)]
    [InlineData("<https://a.example/?after=34>; rel=\"next\"", null)]
    [InlineData("nothing", null)]
    [InlineData(null, null)]
    public void The_next_page_is_the_id_in_the_link(string? link, string? next)
    {
        Assert.Equal(next, MastodonPaging.Next(link));
    }

    [Theory]
    [InlineData("9", "10", "10")]
    [InlineData("10", "9", "10")]
    [InlineData("01H8B", "01H8A", "01H8B")]
    [InlineData(null, "1", "1")]
    [InlineData("1", null, "1")]
    public void The_newer_id_is_the_longer_or_the_later_in_the_alphabet(string? one, string? other, string newer)
    {
        Assert.Equal(newer, MastodonId.Newer(one, other));
    }
}
