using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

public sealed class FeedPollTests
{
    [Fact]
    public async Task Feeds_are_read_once_by_condition_and_one_that_is_gone_delays_no_other_and_says_so()
    {
        await using var feeds = await FeedApp.StartAsync();
        await feeds.App.Client.RunNowAsync("SchedulePolls", CancellationToken.None);
        await IntakeApp.EventuallyAsync("both feeds polled", async () => await feeds.StateAsync("gone") is not null && await feeds.StateAsync("good") is not null);
        await feeds.App.DrainAsync();

        var mention = MentionRows.Read(Assert.Single(await MentionsAsync(feeds)));
        Assert.Equal("feed", mention.Mention.Network);
        Assert.Contains("waiting for a week", mention.Mention.Text, StringComparison.Ordinal);
        var rows = await feeds.App.RowsAsync(TableNames.Mentions);

        await ATroubledFeedSaysSoAndIsAskedLessOftenAsync(feeds);

        await feeds.ComeDueAsync("good");
        await feeds.OrderAsync("good");
        await IntakeApp.EventuallyAsync("a conditional answer", () => Task.FromResult(feeds.Server.Requests.Contains(("/good", 304))));
        await feeds.App.DrainAsync();
        Assert.Equal(rows, await feeds.App.RowsAsync(TableNames.Mentions));
        Assert.Single(feeds.Server.Requests, request => request == ("/good", 200));
    }

    private static async Task ATroubledFeedSaysSoAndIsAskedLessOftenAsync(FeedApp feeds)
    {
        var health = (await feeds.App.Client.HealthAsync(CancellationToken.None))!.Value;
        Assert.Contains(
            "The last poll of feed account gone failed: Nothing lies at this address any more (404).",
            health.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
        var first = (await feeds.StateAsync("gone"))!;
        Assert.Equal(TimeSpan.FromMinutes(5), first.Streams["entries"].NextAt - first.LastFailure);

        // Not due yet: an order is taken and asks nobody.
        var asked = feeds.Server.Requests.Count;
        await feeds.OrderAsync("gone");
        await feeds.App.DrainAsync();
        Assert.Equal(asked, feeds.Server.Requests.Count);

        await feeds.ComeDueAsync("gone");
        await feeds.OrderAsync("gone");
        await IntakeApp.EventuallyAsync("a second failure", async () => (await feeds.StateAsync("gone"))?.Streams["entries"].Failures == 2);
        var second = (await feeds.StateAsync("gone"))!;
        Assert.InRange((second.Streams["entries"].NextAt - second.LastFailure)!.Value, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
    }

    private static async Task<IReadOnlyList<Azure.Data.Tables.TableEntity>> MentionsAsync(FeedApp feeds)
    {
        var rows = new List<Azure.Data.Tables.TableEntity>();
        await foreach (var row in new Azure.Data.Tables.TableClient(feeds.App.ConnectionString, TableNames.Mentions).QueryAsync<Azure.Data.Tables.TableEntity>())
            rows.Add(row);
        return rows;
    }
}
