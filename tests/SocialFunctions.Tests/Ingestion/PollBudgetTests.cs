using Azure.Data.Tables;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;
using static SocialFunctions.Tests.Ingestion.PolledAccount;
using static SocialFunctions.Tests.Ingestion.ScriptedPoller;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>What a day's polls may spend, and who may spend it.</summary>
public sealed class PollBudgetTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private readonly PolledAccount account = new(storage);

    [Fact]
    public async Task What_was_spent_counts_against_the_day_and_is_there_again_on_the_next()
    {
        var poller = new ScriptedPoller(Network, Said) { Budget = new(BudgetUnit.Calls, 3) };
        poller.Says("mentions", Page(Network, One, account.Id(1)), Page(Network, Two, account.Id(2))).Says("mentions");
        var rig = account.Rig(poller);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        account.Clock.Now += TimeSpan.FromHours(7);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        poller.Asked[1].Meter.Charge(calls: 1);
        Assert.True(poller.Asked[1].Meter.IsSpent);

        account.Clock.Now += TimeSpan.FromHours(7);
        await rig.Polling.RunAsync(account.Order, CancellationToken.None);
        poller.Asked[2].Meter.Charge(calls: 2);
        Assert.False(poller.Asked[2].Meter.IsSpent);

        var spent = await storage.Areas.Table(TableNames.Spend).GetEntityAsync<TableEntity>(storage.Brand.Id, Keys.SpendRow("20261120", Network, account.Name));
        Assert.Equal(2, spent.Value.GetInt64("calls"));
    }

    [Fact]
    public async Task Searches_leave_half_of_the_budget_to_the_mentions()
    {
        var poller = new ScriptedPoller(Network, Said, Found) { Budget = new(BudgetUnit.Calls, 10) };
        await account.Rig(poller).Polling.RunAsync(account.Order, CancellationToken.None);
        var (said, found) = (poller.Asked[0], poller.Asked[1]);
        found.Meter.Charge(calls: 5);
        Assert.True(found.Meter.IsSpent);
        found.Meter.Reserve = 0;
        Assert.False(said.Meter.IsSpent);
    }
}
