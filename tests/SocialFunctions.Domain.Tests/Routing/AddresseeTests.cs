using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Brands;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class AddresseeTests
{
    private static readonly Brand Brand = BrandJson.Read(BrandJson.Small) with
    {
        Accounts = [new BrandAccount("x", "100", "@Acme"), new BrandAccount("mastodon", Handle: "acme@shops.example"), new BrandAccount("facebook", "900")],
        Employees = [new BrandAccount("x", Handle: "ana_works")],
        AutomaticReplies = new AutomaticReplies([new BrandAccount("x", Handle: "robbie")]),
    };

    [Theory]
    [InlineData("x", "parent", "@lola @acme mine came late as well", true)]
    [InlineData("x", "parent", "@acme @lola mine came late as well", false)] // the brand comes first
    [InlineData("x", "parent", "@ACME mine came late", false)]
    [InlineData("x", "parent", "@AcmeHelp mine came late", false)] // may be a desk that the file lacks
    [InlineData("x", "parent", "@robbie mine came late", false)]
    [InlineData("x", "parent", "@ana_works mine came late", false)]
    [InlineData("x", "parent", "@mariana_works mine came late", true)] // somebody whose name holds an employee's
    [InlineData("x", "parent", "@ana mine came late", true)] // the beginning of an employee's
    [InlineData("x", "parent", "@me mine came late", true)] // a part of the brand's
    [InlineData("x", "parent", "mine came late @lola", false)] // names nobody first
    [InlineData("x", null, "@lola @acme mine came late", false)] // answers nothing: perhaps a handle that the file lacks
    [InlineData("mastodon", "parent", "@acme mine came late", false)] // without its server
    [InlineData("mastodon", "parent", "@lola@shops.example mine came late", true)]
    [InlineData("facebook", "parent", "@lola mine came late", false)] // no handle of the brand is known there
    public void An_answer_that_opens_with_anothers_handle_is_said_to_somebody_else(string network, string? parent, string text, bool expected) =>
        Assert.Equal(expected, Addressee.IsSomebodyElse(Brand, new Mention
        {
            Network = network, Id = "m", InReplyTo = parent, Text = text, Author = new Author("7", "juan"),
        }));
}
