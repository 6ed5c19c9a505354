using Azure.Data.Tables.Connection;

namespace SocialFunctions.StandIns.Tests.Tables;

public sealed class TableConnectionTests
{
    [Theory]
    [InlineData("AccountName=brand;AccountKey=a2V5", "https://brand.table.core.windows.net/")]
    [InlineData("DefaultEndpointsProtocol=http;AccountName=brand;AccountKey=a2V5;EndpointSuffix=core.chinacloudapi.cn;", "http://brand.table.core.chinacloudapi.cn/")]
    [InlineData("AccountName=brand;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:5/brand;QueueEndpoint=http://127.0.0.1:6/brand", "http://127.0.0.1:5/brand")]
    [InlineData(" accountname = brand ; accountkey = a2V5 ", "https://brand.table.core.windows.net/")]
    public void A_connection_string_says_where_the_tables_are(string text, string endpoint)
    {
        var connection = TableConnection.Parse(text);

        Assert.Equal((endpoint, "brand"), (connection.Endpoint.AbsoluteUri, connection.Credential.AccountName));
    }

    [Fact]
    public void Development_storage_is_the_emulator_on_its_usual_port()
    {
        var connection = TableConnection.Parse("UseDevelopmentStorage=true");

        Assert.Equal(
            ("http://127.0.0.1:10002/devstoreaccount1", "devstoreaccount1"),
            (connection.Endpoint.AbsoluteUri, connection.Credential.AccountName));
    }

    [Theory]
    [InlineData("AccountName=brand")]
    [InlineData("AccountKey=a2V5")]
    [InlineData("UseDevelopmentStorage=false")]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountName=b;AccountKey=a2V5")]
    public void A_connection_string_without_account_or_form_is_refused(string text) =>
        Assert.Throws<FormatException>(() => TableConnection.Parse(text));
}
