using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Tests.Text;

public sealed class WebAddressTests
{
    [Theory]
    [InlineData("https://example.org/a", "https://example.org/a")]
    [InlineData("/b", "https://example.org/b")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData(" ", null)]
    [InlineData(null, null)]
    public void Only_web_addresses_come_in(string? link, string? expected)
    {
        Assert.Equal(expected, WebAddress.Of(link, new Uri("https://example.org/feed")));
    }
}
