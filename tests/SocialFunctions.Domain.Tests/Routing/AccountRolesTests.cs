using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Brands;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class AccountRolesTests
{
    private static readonly Brand Brand = BrandJson.Read(BrandJson.Small) with
    {
        Accounts = [new BrandAccount("x", "100", "acme"), new BrandAccount("facebook", "900")],
        Employees = [new BrandAccount("x", Handle: "@Ana_Works")],
        AutomaticReplies = new AutomaticReplies([new BrandAccount("x", Handle: "acme_bot")], ["Automatic reply:"]),
    };

    private static readonly AccountRole Customer = new(MentionDirection.Inbound, IsEmployee: false, IsAutomatic: false);
    private static readonly AccountRole Own = new(MentionDirection.Outbound, IsEmployee: false, IsAutomatic: false);
    private static readonly AccountRole Machine = new(MentionDirection.Outbound, IsEmployee: false, IsAutomatic: true);
    private static readonly AccountRole Employee = new(MentionDirection.Inbound, IsEmployee: true, IsAutomatic: false);

    public static TheoryData<string, string, string?, string, MentionDirection?, AccountRole> Authors => new()
    {
        { "x", "1", "somebody", "hi", null, Customer },
        { "x", "100", null, "hi", null, Own }, // by id
        { "x", "7", "@ACME", "hi", null, Own }, // by handle, case and @ aside
        { "instagram", "100", "acme", "hi", null, Customer }, // another network's account of that name
        { "facebook", "900", null, "AUTOMATIC REPLY: we are closed", null, Machine }, // by its mark
        { "x", "8", "acme_bot", "hi", null, Machine }, // a machine's account is the brand's
        { "x", "1", "somebody", "Automatic reply: on leave", null, Customer }, // a customer's machine is a customer
        { "x", "9", "ana_works", "hi", null, Employee },
        { "x", "1", "somebody", "hi", MentionDirection.Outbound, Own }, // a given direction wins
        { "x", "100", "acme", "hi", MentionDirection.Inbound, Customer },
        { "x", "9", "ana_works", "hi", MentionDirection.Outbound, Own }, // who speaks for the brand is no employee then
        { "x", Author.UnknownId, null, "hi", null, Customer },
    };

    [Theory]
    [MemberData(nameof(Authors))]
    public void An_author_is_customer_brand_machine_or_employee(
        string network, string id, string? handle, string text, MentionDirection? given, AccountRole role) =>
        Assert.Equal(role, AccountRoles.Of(Brand, new Mention
        {
            Network = network, Id = "m", Text = text, Author = new Author(id, handle), Direction = given,
        }));
}
