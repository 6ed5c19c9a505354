using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Measures the memory of the process, so no other test may run beside it.</summary>
[Collection(Alone)]
public sealed class LongPollTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    internal const string Alone = "Alone in the process";
    private const string Network = NetworkNames.X;

    [Fact]
    public async Task A_poll_of_ten_thousand_mentions_over_a_hundred_pages_keeps_memory_flat()
    {
        var pages = new ManyPages(pages: 100, each: 100);
        var settings = new Dictionary<string, string?> { [$"Connectors:{Network}:many:Token"] = "the-token" };
        await new PollingRig(storage, TimeProvider.System, settings, pages).Polling
            .RunAsync(new PollOrder(Network, "many"), CancellationToken.None);

        Assert.Equal(100, pages.Given);
        Assert.InRange(pages.Kept, 0, 2);
        var (early, late) = (pages.Memory[10], pages.Memory[99]);
        Assert.True(late - early < 3_000_000, $"{early:N0} bytes at page 10, {late:N0} at page 99");
    }
}

[CollectionDefinition(LongPollTests.Alone, DisableParallelization = true)]
public sealed class AloneTests;
