using Azure.Data.Tables;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Upkeep;

public sealed class PurgeTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    /// <summary>The service stamps rows by its own clock: the test's clock stands so far in the future.</summary>
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private static readonly string[] Kept = [TableNames.Mentions, TableNames.Threads, TableNames.Cases, TableNames.Hours, TableNames.Spend, TableNames.Reports, TableNames.Effects, TableNames.Corrections];

    [Fact]
    public async Task Rows_bodies_and_editions_go_once_their_last_write_lies_before_the_retention_and_cursors_stay()
    {
        var rig = Rig(Now);
        foreach (var table in Kept.Append(TableNames.Cursors))
        {
            await PutAsync(rig, table, rig.Brand.Id, "1");
            await PutAsync(rig, table, rig.Brand.Id + "|x", "2");
            await PutAsync(rig, table, rig.Brand.Id + "0", "of another brand");
        }

        await rig.Quarantine.KeepAsync(QueueNames.Mentions, new BinaryData("broken"), "why", CancellationToken.None);
        await rig.Editions.WriteAsync(new(new(2026, 11, 20), new(2026, 11, 20)), "{}", "<p>", CancellationToken.None);
        await rig.Editions.WriteLedgerAsync(new(2026, 11, 20), [], CancellationToken.None);

        await Rig(rig, Now.AddDays(399)).Purge.RunAsync(CancellationToken.None);
        Assert.Equal(2, await CountAsync(rig, TableNames.Mentions));
        Assert.NotEmpty(await rig.Editions.LedgerDaysAsync(CancellationToken.None));

        await Rig(rig, Now.AddDays(401)).Purge.RunAsync(CancellationToken.None);
        foreach (var table in Kept.Append(TableNames.Quarantine))
            Assert.Equal(0, await CountAsync(rig, table));
        Assert.Equal(2, await CountAsync(rig, TableNames.Cursors));
        Assert.NotNull(await FindAsync(rig, TableNames.Mentions, rig.Brand.Id + "0", "of another brand"));
        Assert.Null(await rig.Editions.ReadAsync(new(new(2026, 11, 20), new(2026, 11, 20)), "html", CancellationToken.None));
        Assert.Empty(await rig.Editions.LedgerDaysAsync(CancellationToken.None));
        var body = rig.Storage.Container(ContainerNames.Payloads).GetBlobClient($"rejected/{QueueNames.Mentions}/{Keys.Sha256("broken"u8)}");
        Assert.False(await body.ExistsAsync());
    }

    [Fact]
    public async Task Which_fetches_were_ordered_is_forgotten_after_fourteen_days()
    {
        var rig = Rig(Now);
        await PutAsync(rig, TableNames.Cursors, Keys.FetchPartition(rig.Brand.Id), "1");

        await Rig(rig, Now.AddDays(13)).Purge.RunAsync(CancellationToken.None);
        Assert.NotNull(await FindAsync(rig, TableNames.Cursors, Keys.FetchPartition(rig.Brand.Id), "1"));

        await Rig(rig, Now.AddDays(15)).Purge.RunAsync(CancellationToken.None);
        Assert.Null(await FindAsync(rig, TableNames.Cursors, Keys.FetchPartition(rig.Brand.Id), "1"));
    }

    [Fact]
    public async Task What_is_known_of_texts_goes_with_the_retention_though_no_brand_stands_in_its_key()
    {
        var rig = Rig(Now);
        await PutAsync(rig, TableNames.Texts, "ab", "ab12");

        await Rig(rig, Now.AddDays(399)).Purge.RunAsync(CancellationToken.None);
        Assert.NotNull(await FindAsync(rig, TableNames.Texts, "ab", "ab12"));

        await Rig(rig, Now.AddDays(401)).Purge.RunAsync(CancellationToken.None);
        Assert.Null(await FindAsync(rig, TableNames.Texts, "ab", "ab12"));
    }

    [Fact]
    public async Task A_case_goes_fourteen_days_after_it_was_closed_and_an_open_one_stays()
    {
        var rig = Rig(Now);
        var partition = rig.Brand.Id + "|x";
        await PutAsync(rig, TableNames.Cases, partition, "open", "open");
        await PutAsync(rig, TableNames.Cases, partition, "answered", "answered");
        await PutAsync(rig, TableNames.Cases, Keys.MendPartition(rig.Brand.Id), "note");

        await Rig(rig, Now.AddDays(13)).Purge.RunAsync(CancellationToken.None);
        Assert.Equal(3, await CountAsync(rig, TableNames.Cases));

        await Rig(rig, Now.AddDays(15)).Purge.RunAsync(CancellationToken.None);
        Assert.NotNull(await FindAsync(rig, TableNames.Cases, partition, "open"));
        Assert.Null(await FindAsync(rig, TableNames.Cases, partition, "answered"));
        Assert.NotNull(await FindAsync(rig, TableNames.Cases, Keys.MendPartition(rig.Brand.Id), "note"));
    }

    [Fact]
    public async Task A_row_written_meanwhile_stays_and_the_others_of_its_transaction_go()
    {
        var rig = Rig(Now);
        var table = rig.Storage.Table(TableNames.Threads);
        var read = new List<TableEntity>();
        foreach (var key in new[] { "1", "2", "3" })
        {
            await PutAsync(rig, TableNames.Threads, rig.Brand.Id, key);
            read.Add((await FindAsync(rig, TableNames.Threads, rig.Brand.Id, key))!);
        }

        await PutAsync(rig, TableNames.Threads, rig.Brand.Id, "2");
        var deleted = await ExpiredRows.DeleteAsync(table, read, CancellationToken.None);

        Assert.Equal(["1", "3"], deleted.Select(row => row.RowKey));
        Assert.Equal(1, await CountAsync(rig, TableNames.Threads));
    }

    [Fact]
    public async Task A_run_deletes_no_more_than_it_may()
    {
        var rig = Rig(Now);
        var actions = Enumerable.Range(0, 100).Select(key => new TableTransactionAction(
            TableTransactionActionType.Add, new TableEntity(rig.Brand.Id, $"{key:000}"))).ToList();
        await rig.Storage.Table(TableNames.Hours).SubmitTransactionAsync(actions);
        var rows = new ExpiredRows(rig.Storage, new ExpiredBlobs(rig.Storage, rig.Brand), rig.Brand);

        Assert.Equal(30, await rows.DeleteAsync(TableNames.Hours, Now.AddDays(1), 30, CancellationToken.None));
        Assert.Equal(70, await CountAsync(rig, TableNames.Hours));
    }

    private ReportingRig Rig(DateTimeOffset now) =>
        new(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock { Now = now });

    private static ReportingRig Rig(ReportingRig rig, DateTimeOffset now) => new(rig.Storage, rig.Brand, new SteppedClock { Now = now });

    private static async Task PutAsync(ReportingRig rig, string table, string partition, string row, string? state = null) =>
        await rig.Storage.Table(table).UpsertEntityAsync(
            state is null ? new TableEntity(partition, row) : new TableEntity(partition, row) { ["state"] = state }, TableUpdateMode.Replace);

    private static async Task<TableEntity?> FindAsync(ReportingRig rig, string table, string partition, string row)
    {
        var found = await rig.Storage.Table(table).GetEntityIfExistsAsync<TableEntity>(partition, row);
        return found.HasValue ? found.Value : null;
    }

    private static async Task<int> CountAsync(ReportingRig rig, string table)
    {
        var count = 0;
        await foreach (var row in rig.Storage.Table(table).QueryAsync<TableEntity>())
            count += row.PartitionKey == rig.Brand.Id || row.PartitionKey.StartsWith(rig.Brand.Id + "|", StringComparison.Ordinal) ? 1 : 0;
        return count;
    }
}
