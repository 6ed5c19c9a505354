using Azure.Data.Tables;
using SocialFunctions.Reporting;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Reporting;

public sealed class HourRollUpTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateTimeOffset Hour = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_marked_hour_equals_a_direct_count_and_its_marker_goes()
    {
        var rig = Rig();
        await rig.PutAsync(
            StoredMentions.Question("before", Hour.AddTicks(-1)), StoredMentions.Question("a", Hour), StoredMentions.Question("b", Hour.AddMinutes(59)),
            StoredMentions.Reply("r", Hour.AddMinutes(10), "a"), StoredMentions.Question("after", Hour.AddHours(1)));
        await MarkAsync(rig);

        for (var run = 0; run < 2; run++)
        {
            await new HourRollUp(rig.Storage, rig.Brand).RunAsync(CancellationToken.None);
            var row = Assert.Single(await RowsAsync(rig));
            Assert.Equal("2026112012", row.RowKey);
            Assert.Equal((2, 1), (row.GetInt32("inbound"), row.GetInt32("outbound")));
            Assert.Equal("""{"x|negative|question":2}""", row.GetString("counts"));
            Assert.Equal("[0,1,0,0,0,0]", row.GetString("responses"));
        }
    }

    [Fact]
    public async Task A_parent_that_arrives_late_gives_its_reply_a_time_when_the_reply_s_hour_is_made_again()
    {
        var rig = Rig();
        await rig.PutAsync(StoredMentions.Reply("r", Hour.AddMinutes(10), "late"));
        await MarkAsync(rig);
        await new HourRollUp(rig.Storage, rig.Brand).RunAsync(CancellationToken.None);
        Assert.Equal("[0,0,0,0,0,0]", Assert.Single(await RowsAsync(rig)).GetString("responses"));

        await rig.PutAsync(StoredMentions.Question("late", Hour.AddHours(-20)));
        await MarkAsync(rig);
        await new HourRollUp(rig.Storage, rig.Brand).RunAsync(CancellationToken.None);

        Assert.Equal("[0,0,0,0,1,0]", Assert.Single(await RowsAsync(rig)).GetString("responses"));
    }

    [Fact]
    public async Task A_marker_that_was_put_again_meanwhile_stays()
    {
        var rig = Rig();
        await MarkAsync(rig);
        var read = Assert.Single(await RowsAsync(rig));
        await MarkAsync(rig);

        await MarkerRows.DeleteAsync(rig.Storage.Table(TableNames.Hours), read, CancellationToken.None);

        Assert.Single(await RowsAsync(rig));
    }

    private static async Task MarkAsync(ReportingRig rig) => await rig.Storage.Table(TableNames.Hours)
        .UpsertEntityAsync(new TableEntity(rig.Brand.Id, Keys.Marker + Keys.Hour(Hour)), TableUpdateMode.Replace);

    private static async Task<List<TableEntity>> RowsAsync(ReportingRig rig)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in rig.Storage.Table(TableNames.Hours).QueryAsync<TableEntity>(row => row.PartitionKey == rig.Brand.Id))
            rows.Add(row);
        return rows;
    }

    private ReportingRig Rig() => new(fixture.Storage, ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC"), new SteppedClock());
}
