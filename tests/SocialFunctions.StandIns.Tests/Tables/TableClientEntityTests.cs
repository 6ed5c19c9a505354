using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace SocialFunctions.StandIns.Tests.Tables;

[Collection(TablesTestGroup.Name)]
public sealed class TableClientEntityTests(TablesFixture fixture)
{
    [Fact]
    public async Task A_second_entity_with_the_same_keys_is_a_conflict()
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r"), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), CancellationToken.None));

        Assert.Equal((409, "EntityAlreadyExists"), (refusal.Status, refusal.ErrorCode));
        Assert.True(TableErrorCode.EntityAlreadyExists == refusal.ErrorCode);
    }

    [Fact]
    public async Task A_merge_keeps_what_it_does_not_name_and_a_replacement_drops_it()
    {
        var table = await fixture.NewTableAsync();
        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 1 }, TableUpdateMode.Merge, CancellationToken.None);

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 2 }, TableUpdateMode.Merge, CancellationToken.None);
        Assert.Equal((1, 2), await ValuesAsync(table));

        await table.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 }, TableUpdateMode.Replace, CancellationToken.None);
        Assert.Equal((null, 3), await ValuesAsync(table));

        await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, ETag.All, TableUpdateMode.Merge, CancellationToken.None);
        Assert.Equal((4, 3), await ValuesAsync(table));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_of_what_has_changed_since_is_refused(TableUpdateMode mode)
    {
        var table = await fixture.NewTableAsync();
        var old = (await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 }, CancellationToken.None)).Headers.ETag!.Value;
        var current = (await table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 2 }, old, mode, CancellationToken.None)).Headers.ETag!.Value;

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 3 }, old, mode, CancellationToken.None));

        Assert.Equal((412, "UpdateConditionNotSatisfied"), (refusal.Status, refusal.ErrorCode));
        var read = (await table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None)).Value;
        Assert.Equal(2, read.GetInt32("A"));
        Assert.Equal(current, read.ETag);
    }

    [Fact]
    public async Task An_update_of_what_is_not_there_is_refused_and_one_without_a_condition_is_a_mistake()
    {
        var table = await fixture.NewTableAsync();
        var entity = new TableEntity("p", "r");

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(
            () => table.UpdateEntityAsync(entity, ETag.All, TableUpdateMode.Merge, CancellationToken.None));

        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
        await Assert.ThrowsAsync<ArgumentException>(() => table.UpdateEntityAsync(entity, default, TableUpdateMode.Merge, CancellationToken.None));
    }

    [Fact]
    public async Task A_deletion_heeds_its_condition_and_may_be_repeated()
    {
        var table = await fixture.NewTableAsync();
        var entity = new TableEntity("p", "r") { ["A"] = 1 };
        var old = (await table.AddEntityAsync(entity, CancellationToken.None)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.DeleteEntityAsync("p", "r", old, CancellationToken.None));
        Assert.Equal(412, refusal.Status);

        Assert.Equal(204, (await table.DeleteEntityAsync(entity, ETag.All, CancellationToken.None)).Status);
        Assert.Equal(404, (await table.DeleteEntityAsync("p", "r", default, CancellationToken.None)).Status);
    }

    [Fact]
    public async Task A_missing_entity_is_an_exception_or_an_answer_as_asked()
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "there") { ["A"] = 1 }, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None));
        var missing = await table.GetEntityIfExistsAsync<TableEntity>("p", "r", null, CancellationToken.None);
        var there = await table.GetEntityIfExistsAsync<TableEntity>("p", "there", ["A"], CancellationToken.None);

        Assert.Equal((404, "ResourceNotFound"), (refusal.Status, refusal.ErrorCode));
        Assert.False(missing.HasValue);
        Assert.Throws<InvalidOperationException>(() => missing.Value);
        Assert.Equal(1, there.Value!.GetInt32("A"));
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_named_in_the_error()
    {
        var table = new TableClient(fixture.ConnectionString, "nosuchtable");

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r"), CancellationToken.None));

        Assert.Equal((404, "TableNotFound"), (refusal.Status, refusal.ErrorCode));
    }

    [Theory]
    [InlineData("with space", "+plus+")]
    [InlineData("100%", "%27%2F")]
    [InlineData("O'Brien", "''")]
    [InlineData("👩‍👧", "ñandú")]
    [InlineData("مرحبا\u200F", "\u202Bשלום\u202C")]
    [InlineData("a=b&c;d:e,f@g", "(x)[y]{z}|~!*$\"<>^`")]
    [InlineData("PartitionKey='a',RowKey='b'", "x')")]
    [InlineData(".", "..")]
    public async Task Odd_keys_are_written_read_found_and_deleted(string partitionKey, string rowKey)
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 1 }, CancellationToken.None);
        await table.UpsertEntityAsync(new TableEntity(partitionKey, rowKey) { ["A"] = 2 }, TableUpdateMode.Merge, CancellationToken.None);

        var read = (await table.GetEntityAsync<TableEntity>(partitionKey, rowKey, null, CancellationToken.None)).Value;
        Assert.Equal((partitionKey, rowKey, 2), (read.PartitionKey, read.RowKey, read.GetInt32("A")));

        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {partitionKey} and RowKey eq {rowKey}");
        Assert.Equal(rowKey, Assert.Single(await table.QueryAsync<TableEntity>(filter, null, null, CancellationToken.None).ToListAsync()).RowKey);

        Assert.Equal(204, (await table.DeleteEntityAsync(partitionKey, rowKey, read.ETag, CancellationToken.None)).Status);
    }

    private static async Task<(int? A, int? B)> ValuesAsync(TableClient table)
    {
        var read = (await table.GetEntityAsync<TableEntity>("p", "r", null, CancellationToken.None)).Value;
        return (read.GetInt32("A"), read.GetInt32("B"));
    }
}
