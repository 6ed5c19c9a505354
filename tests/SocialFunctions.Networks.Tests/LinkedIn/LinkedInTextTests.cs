using SocialFunctions.Networks.LinkedIn;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("Hola", "Hola")]
    [InlineData(@"100 \(cien\) \#tazas \{gratis\} a\_b \\ c", "100 (cien) #tazas {gratis} a_b \\ c")]
    [InlineData("@[Café de Ejemplo](urn:li:organization:12) y @[Ana](urn:li:person:aB_1)", "Café de Ejemplo y Ana")]
    [InlineData(@"{hashtag|\#|lugo} {hashtag|#|vigo}", "#lugo #vigo")]
    [InlineData("@[sin cerrar](otra cosa) {hashtag|x}", "@[sin cerrar](otra cosa) {hashtag|x}")]
    public void Little_text_becomes_what_people_read(string? little, string plain)
    {
        Assert.Equal(plain, LittleText.Of(little));
    }

    [Theory]
    [InlineData("urn:li:share:7", "share:7")]
    [InlineData("urn:li:ugcPost:7", "ugcPost:7")]
    [InlineData("urn:li:activity:7", "activity:7")]
    [InlineData("urn:li:comment:(urn:li:activity:7,9)", "activity:7,9")]
    [InlineData("urn:li:comment:(activity:7,urn:li:comment:9)", "activity:7,9")]
    [InlineData("activity:7,9", "activity:7,9")]
    [InlineData("urn:li:person:7", null)]
    [InlineData("urn:li:comment:(urn:li:activity:7)", "activity:7")]
    [InlineData("urn:li:comment:(urn:li:activity:x,9)", null)]
    [InlineData("urn:li:activity:7\n", "activity:7")]
    [InlineData("urn:li:activity:7/../8", null)]
    [InlineData(null, null)]
    public void An_URN_is_read_in_every_spelling_and_nothing_else_is(string? urn, string? id)
    {
        Assert.Equal(id, LinkedInUrn.Of(urn)?.Id);
    }

    [Fact]
    public void A_post_with_many_brackets_is_read_quickly()
    {
        var hostile = string.Concat(Enumerable.Repeat("@[", 50_000)) + string.Concat(Enumerable.Repeat("{hashtag|#|", 20_000));
        Assert.StartsWith("@[@[", LittleText.Of(hostile), StringComparison.Ordinal);
    }
}
