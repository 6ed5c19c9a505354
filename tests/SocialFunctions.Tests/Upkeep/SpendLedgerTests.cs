using Azure.Data.Tables;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Upkeep;

public sealed class SpendLedgerTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public async Task An_instance_s_row_is_replaced_by_its_running_total_and_the_rows_of_all_are_added()
    {
        var (first, second) = Rigs();
        first.Operations.Add(5);
        await first.Spend.WriteAsync(CancellationToken.None);
        await first.Spend.WriteAsync(CancellationToken.None);
        first.Operations.Add(2);
        second.Operations.Add(10);
        await second.Spend.WriteAsync(CancellationToken.None);

        Assert.Equal(new CostFigures(17, 0), await first.Spend.SumAsync(Day, Day, null, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_spent_around_midnight_is_in_one_of_the_two_days()
    {
        var (rig, _) = Rigs();
        rig.Operations.Add(5);
        await rig.Spend.WriteAsync(CancellationToken.None);
        rig.Operations.Add(3);
        rig.Clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(3, (await rig.Spend.SumAsync(Day.AddDays(1), Day.AddDays(1), null, CancellationToken.None)).StorageTransactions);
        Assert.Equal(5, (await rig.Spend.SumAsync(Day, Day, null, CancellationToken.None)).StorageTransactions);
        Assert.Equal(8, (await rig.Spend.SumAsync(Day, Day.AddDays(1), null, CancellationToken.None)).StorageTransactions);
    }

    [Fact]
    public async Task A_run_may_ask_for_the_cost_of_the_instances_that_started_since()
    {
        var (first, second) = Rigs();
        first.Operations.Add(5);
        second.Operations.Add(10);
        await first.Spend.WriteAsync(CancellationToken.None);

        var cost = await second.Spend.SumAsync(Day, DateOnly.MaxValue, second.Operations.StartedAt, CancellationToken.None);

        Assert.Equal(10, cost.StorageTransactions);
    }

    [Fact]
    public async Task The_budget_of_the_Language_service_is_no_network_s_spending()
    {
        var (rig, _) = Rigs();
        await fixture.Storage.Table(TableNames.Spend).AddEntityAsync(
            new TableEntity(rig.Brand.Id, Keys.SpendRow(Keys.Day(rig.Clock.Now), RecordBudget.Subject, "records")) { ["given"] = 100L });

        Assert.Empty((await rig.Spend.SumAsync(Day, Day, null, CancellationToken.None)).Networks);
    }

    private (ReportingRig First, ReportingRig Second) Rigs()
    {
        var brand = ReportingRig.BrandOf(fixture.NextBrand(), "Etc/UTC");
        var clock = new SteppedClock();
        var first = new ReportingRig(fixture.Storage, brand, clock);
        clock.Now += TimeSpan.FromSeconds(1);
        return (first, new ReportingRig(fixture.Storage, brand, clock));
    }
}
