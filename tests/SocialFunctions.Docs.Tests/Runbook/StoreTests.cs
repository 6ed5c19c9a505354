using SocialFunctions.CopyStore;

namespace SocialFunctions.Docs.Tests.Runbook;

public sealed class StoreTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("No Account")]
    [InlineData("AccountName=half;AccountKey")]
    public void What_is_no_account_is_refused_without_being_repeated(string? account)
    {
        var problems = new List<string>();

        Assert.Null(Store.Of("FROM", account, problems));
        Assert.Equal(["FROM must be the name of a storage account, or its connection string."], problems);
    }

    [Fact]
    public void A_name_alone_is_an_account_of_the_public_cloud()
    {
        var store = Store.Of("TO", "stsocial1", []);
        Assert.Equal("https://stsocial1.table.core.windows.net/", store!.Tables.Uri.ToString());
    }
}
