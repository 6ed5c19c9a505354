using System.Globalization;
using Azure;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

[Collection(TablesTestGroup.Name)]
public sealed class TableClientTransactionTests(TablesFixture fixture)
{
    [Fact]
    public async Task A_hundred_rows_go_in_one_request_and_each_gets_its_answer()
    {
        var requests = new CountingPolicy();
        var options = new TableClientOptions();
        options.AddPolicy(requests, Azure.Core.HttpPipelinePosition.PerCall);
        var table = await fixture.NewTableAsync(options);
        var before = requests.Requests;

        var answers = await table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(Add), CancellationToken.None);

        Assert.Equal(1, requests.Requests - before);
        Assert.Equal((202, 100), (answers.GetRawResponse().Status, answers.Value.Count));
        Assert.All(answers.Value, answer => Assert.Equal(204, answer.Status));
        var rows = await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync();
        Assert.Equal(rows.Select(row => (ETag?)row.ETag), answers.Value.Select(answer => answer.Headers.ETag));
    }

    [Fact]
    public async Task One_refused_row_undoes_all_and_is_named_by_its_place()
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "00042"), CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(Add), CancellationToken.None));

        Assert.Equal((409, "EntityAlreadyExists", 42), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
        Assert.Single(await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Every_kind_of_action_does_its_work()
    {
        var table = await fixture.NewTableAsync();
        foreach (var row in new[] { "merge", "replace", "upmerge", "upreplace", "delete" })
            await table.AddEntityAsync(Row(row, "A", 1), CancellationToken.None);

        await table.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Add, Row("add", "B", 2)),
            new(TableTransactionActionType.UpdateMerge, Row("merge", "B", 2), ETag.All),
            new(TableTransactionActionType.UpdateReplace, Row("replace", "B", 2)),
            new(TableTransactionActionType.UpsertMerge, Row("upmerge", "B", 2)),
            new(TableTransactionActionType.UpsertReplace, Row("upreplace", "B", 2)),
            new(TableTransactionActionType.UpsertReplace, Row("new", "B", 2)),
            new(TableTransactionActionType.Delete, Row("delete", "B", 2)),
        ],
        CancellationToken.None);

        var rows = await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None)
            .Select(row => $"{row.RowKey}:{row["A"]}/{row["B"]}").ToListAsync();
        Assert.Equal(["add:/2", "merge:1/2", "new:/2", "replace:/2", "upmerge:1/2", "upreplace:/2"], rows);
    }

    [Theory]
    [InlineData(TableTransactionActionType.UpdateMerge)]
    [InlineData(TableTransactionActionType.UpdateReplace)]
    [InlineData(TableTransactionActionType.Delete)]
    public async Task A_condition_that_no_longer_holds_undoes_all(TableTransactionActionType type)
    {
        var table = await fixture.NewTableAsync();
        var entity = Row("changed", "A", 1);
        var old = (await table.AddEntityAsync(entity, CancellationToken.None)).Headers.ETag!.Value;
        await table.UpsertEntityAsync(entity, TableUpdateMode.Replace, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.SubmitTransactionAsync(
            [Add(0), new TableTransactionAction(type, entity, old)], CancellationToken.None));

        Assert.Equal((412, "UpdateConditionNotSatisfied", 1), (refusal.Status, refusal.ErrorCode, refusal.FailedTransactionActionIndex));
        Assert.Single(await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task Odd_keys_and_texts_go_through_a_transaction()
    {
        var table = await fixture.NewTableAsync();
        string[] keys = ["a b", "100% +1", "O'Brien", "{x}", "👩‍👧", "مرحبا\u200F", "[y]|~!*$\"<>^`"];
        const string Text = "--changeset_tables\r\nHTTP/1.1 500 No\r\n{\"odata.error\":{}} ñ 👩 \u2028";

        await table.SubmitTransactionAsync(
            keys.Select(key => new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("ñ %'+ 👩", key) { ["Text"] = Text })),
            CancellationToken.None);

        var rows = await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync();
        Assert.Equal(keys.Order(StringComparer.Ordinal), rows.Select(row => row.RowKey).Order(StringComparer.Ordinal));
        Assert.All(rows, row => Assert.Equal(("ñ %'+ 👩", Text), (row.PartitionKey, row.GetString("Text"))));
    }

    [Fact]
    public async Task A_body_of_more_than_four_mebibytes_is_refused_whole()
    {
        var table = await fixture.NewTableAsync();
        var text = new string('x', 32_000);
        var actions = Enumerable.Range(0, 70).Select(row =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", Key(row)) { ["A"] = text, ["B"] = text }));

        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.SubmitTransactionAsync(actions, CancellationToken.None));

        Assert.Equal((413, "RequestBodyTooLarge"), (refusal.Status, refusal.ErrorCode));
        Assert.Empty(await table.QueryAsync<TableEntity>((string?)null, null, null, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task More_than_a_hundred_actions_are_refused_by_the_service_and_none_by_the_client()
    {
        var table = await fixture.NewTableAsync();

        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(
            () => table.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(Add), CancellationToken.None));

        Assert.Equal((400, "InvalidInput"), (refusal.Status, refusal.ErrorCode));
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.SubmitTransactionAsync([], CancellationToken.None));
    }

    private static TableTransactionAction Add(int row) => new(TableTransactionActionType.Add, new TableEntity("p", Key(row)) { ["N"] = row });

    private static TableEntity Row(string key, string property, int value) => new("p", key) { [property] = value };

    private static string Key(int row) => row.ToString("D5", CultureInfo.InvariantCulture);
}
