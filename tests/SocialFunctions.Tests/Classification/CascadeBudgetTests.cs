using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>All instances of a brand spend from one budget a day, and only on what the service answered.</summary>
public sealed class CascadeBudgetTests(StorageFixture fixture) : CascadeServiceTests(fixture)
{
    [Fact]
    public async Task Two_instances_never_spend_more_than_the_day_s_budget_and_the_next_day_has_its_own()
    {
        CascadeRig[] instances = [Rig(25), Rig(25)];
        var sources = new List<string>();
        for (var at = 0; at < 4; at++)
            sources.AddRange((await instances[at % 2].ClassifyAsync([.. Enumerable.Range(at * 10, 10).Select(i => $"This is good number {i}")])).Select(result => result.Source));

        Assert.Equal(25, sources.Count(source => source == "language-service"));
        Assert.Equal(15, sources.Count(source => source == "embedded-budget"));
        Assert.Equal([10, 10, 5], Service.Requests.Select(request => request.Documents.Count));

        Clock.Now += TimeSpan.FromDays(1);
        Assert.Equal("language-service", Assert.Single(await instances[0].ClassifyAsync("This is good number 39")).Source);
    }

    [Fact]
    public async Task What_failed_is_not_charged_to_the_budget()
    {
        var rig = Rig(3);
        Assert.Equal("embedded-fallback", Assert.Single(await rig.ClassifyAsync("This is broken")).Source);
        Service.Failures.Enqueue((401, null));
        Assert.Equal("embedded-fallback", Assert.Single(await rig.ClassifyAsync("This is good number 1")).Source);

        Clock.Now += TimeSpan.FromMinutes(1);
        var results = await rig.ClassifyAsync("This is good number 1", "This is good number 2", "This is good number 3", "This is good number 4");
        Assert.Equal(["language-service", "language-service", "language-service", "embedded-budget"], results.Select(result => result.Source));
    }

    [Fact]
    public async Task Many_instances_at_once_share_one_budget()
    {
        var rigs = Enumerable.Range(0, 4).Select(_ => Rig(100)).ToList();
        var taken = await Task.WhenAll(rigs.Select(async rig =>
        {
            var sum = 0;
            for (var i = 0; i < 50; i++)
                sum += (await rig.Budget.TakeAsync(1, default)).Records;
            return sum;
        }));

        Assert.InRange(taken.Sum(), 100 - (4 * 4), 100);
    }
}
