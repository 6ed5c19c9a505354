using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SocialFunctions.StandIns.Tests.Tables;

[Collection(TablesTestGroup.Name)]
public sealed class TableServiceClientTests(TablesFixture fixture)
{
    private readonly TableServiceClient service = new(fixture.ConnectionString);

    [Fact]
    public async Task A_table_is_made_listed_and_dropped()
    {
        var name = fixture.NewName();

        Assert.Equal(name, (await service.CreateTableIfNotExistsAsync(name, CancellationToken.None)).Value.Name);
        Assert.Contains(name, await NamesAsync(null));
        Assert.Equal([name], await NamesAsync(TableServiceClient.CreateQueryFilter($"TableName eq {name}")));

        Assert.Equal(204, (await service.DeleteTableAsync(name, CancellationToken.None)).Status);
        Assert.DoesNotContain(name, await NamesAsync(null));
    }

    [Fact]
    public async Task Making_a_table_that_is_there_is_an_answer_and_no_error()
    {
        var name = fixture.NewName();
        await service.CreateTableAsync(name, CancellationToken.None);

        Assert.Equal(409, (await service.CreateTableIfNotExistsAsync(name, CancellationToken.None)).GetRawResponse().Status);
        Assert.Equal(409, service.CreateTableIfNotExists(name, CancellationToken.None).GetRawResponse().Status);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => service.CreateTableAsync(name, CancellationToken.None));
        Assert.Equal((409, "TableAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.True(refusal.ErrorCode == TableErrorCode.TableAlreadyExists);
    }

    [Fact]
    public async Task Dropping_a_table_that_is_not_there_is_an_answer_and_no_error() =>
        Assert.Equal(404, (await service.DeleteTableAsync("nosuchtable", CancellationToken.None)).Status);

    [Fact]
    public async Task A_name_that_no_table_may_have_is_refused() =>
        Assert.Equal(400, (await Assert.ThrowsAsync<RequestFailedException>(
            () => service.CreateTableIfNotExistsAsync("1-x", CancellationToken.None))).Status);

    [Fact]
    public void A_client_of_a_table_knows_its_names()
    {
        var table = service.GetTableClient("mentions");

        Assert.Equal(("mentions", "devstoreaccount1"), (table.Name, table.AccountName));
        Assert.EndsWith("/devstoreaccount1/mentions", table.Uri.AbsoluteUri, StringComparison.Ordinal);
    }

    private async Task<List<string>> NamesAsync(string? filter) =>
        await service.QueryAsync(filter, 2, CancellationToken.None).Select(table => table.Name).ToListAsync();
}
