using System.Globalization;
using Azure.Data.Tables;

namespace SocialFunctions.StandIns.Tests.Tables;

[Collection(TablesTestGroup.Name)]
public sealed class TableClientQueryTests(TablesFixture fixture)
{
    private const int Rows = 2_350;

    [Fact]
    public async Task A_query_goes_past_a_thousand_rows_with_one_request_a_page()
    {
        var requests = new CountingPolicy();
        var options = new TableClientOptions();
        options.AddPolicy(requests, Azure.Core.HttpPipelinePosition.PerCall);
        var table = await FilledAsync(options);
        var before = requests.Requests;

        var keys = await table.QueryAsync<TableEntity>("PartitionKey ge 'p'", null, ["RowKey"], CancellationToken.None)
            .Select(row => row.RowKey).ToListAsync();

        Assert.Equal(Enumerable.Range(0, Rows).Select(Key), keys);
        Assert.Equal(3, requests.Requests - before);
    }

    [Fact]
    public async Task A_query_goes_on_from_a_token_in_pages_of_the_size_asked_for()
    {
        var table = await FilledAsync(null);
        var query = table.QueryAsync<TableEntity>((string?)null, 900, null, CancellationToken.None);

        var pages = await query.AsPages().ToListAsync();
        var rest = await query.AsPages(pages[0].ContinuationToken, 1_000).ToListAsync();

        Assert.Equal([900, 900, 550], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.Equal([1_000, 450], rest.Select(page => page.Values.Count));
        Assert.Equal(Key(900), rest[0].Values[0].RowKey);
    }

    [Fact]
    public async Task A_token_holds_keys_that_no_header_could()
    {
        var table = await fixture.NewTableAsync();
        string[] partitions = ["a b", "ñ % +", "👩 'x'"];
        foreach (var partition in partitions)
            await table.AddEntityAsync(new TableEntity(partition, $"r {partition}"), CancellationToken.None);

        var read = await table.QueryAsync<TableEntity>((string?)null, 1, null, CancellationToken.None).Select(row => row.PartitionKey).ToListAsync();

        Assert.Equal(partitions, read);
    }

    [Fact]
    public async Task A_filter_finds_by_every_type()
    {
        var table = await fixture.NewTableAsync();
        var at = new DateTimeOffset(2026, 3, 29, 1, 0, 0, TimeSpan.Zero);
        var id = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");
        await table.AddEntityAsync(
            new TableEntity("p", "1") { ["Text"] = "it's 'so'", ["Views"] = 5_000_000_000, ["Score"] = 0.5, ["At"] = at, ["Id"] = id, ["Seen"] = true },
            CancellationToken.None);
        await table.AddEntityAsync(
            new TableEntity("p", "2") { ["Text"] = "its so", ["Views"] = 1L, ["Score"] = 1.0, ["At"] = at.AddSeconds(1), ["Id"] = Guid.Empty, ["Seen"] = false },
            CancellationToken.None);

        FormattableString[] filters =
        [
            $"Text eq {"it's 'so'"}", $"Views gt {1_000_000_000_000 / 1_000}", $"Score lt {0.75}", $"At le {at}", $"Id eq {id}", $"Seen eq {true}", $"RowKey lt {"2"}",
        ];
        foreach (var filter in filters.Select(TableClient.CreateQueryFilter))
        {
            var found = await table.QueryAsync<TableEntity>(filter, null, null, CancellationToken.None).Select(row => row.RowKey).ToListAsync();
            Assert.True(found is ["1"], $"{filter} found [{string.Join(',', found)}].");
        }
    }

    [Fact]
    public async Task Selected_properties_come_alone_and_into_a_class_too()
    {
        var table = await fixture.NewTableAsync();
        await table.AddEntityAsync(new Mention { PartitionKey = "p", RowKey = "r", Text = "hola", Likes = 3, CreatedAt = DateTime.UnixEpoch.AddYears(50) }, CancellationToken.None);

        var row = Assert.Single(await table.QueryAsync<TableEntity>((string?)null, null, ["Likes"], CancellationToken.None).ToListAsync());
        var mention = Assert.Single(await table.QueryAsync<Mention>((string?)null, null, ["RowKey", "Likes"], CancellationToken.None).ToListAsync());

        Assert.Equal(3, row.GetInt32("Likes"));
        Assert.False(row.ContainsKey("Text"));
        Assert.Equal(("r", 3, null), (mention.RowKey, mention.Likes, mention.Text));
    }

    [Fact]
    public async Task A_condition_on_a_class_finds_what_it_says()
    {
        var table = await fixture.NewTableAsync();
        foreach (var likes in new[] { 1, 2, 3 })
            await table.AddEntityAsync(new Mention { PartitionKey = "p", RowKey = $"{likes}", Likes = likes, Views = likes, CreatedAt = DateTime.UnixEpoch }, CancellationToken.None);

        var found = await table.QueryAsync<Mention>(mention => mention.Likes > 1 && mention.Views < 3L, null, null, CancellationToken.None).ToListAsync();

        Assert.Equal("2", Assert.Single(found).RowKey);
    }

    [Fact]
    public async Task A_cancelled_query_stops()
    {
        var table = await fixture.NewTableAsync();
        var query = table.QueryAsync<TableEntity>((string?)null, null, null, new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await query.ToListAsync());
    }

    private static string Key(int row) => row.ToString("D5", CultureInfo.InvariantCulture);

    private async Task<TableClient> FilledAsync(TableClientOptions? options)
    {
        var table = await fixture.NewTableAsync(options);
        foreach (var batch in Enumerable.Range(0, Rows).Chunk(100))
        {
            await table.SubmitTransactionAsync(
                batch.Select(row => new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", Key(row)) { ["N"] = row })),
                CancellationToken.None);
        }

        return table;
    }
}
