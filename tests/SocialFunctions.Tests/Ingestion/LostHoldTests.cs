using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>A run that outlasts its lease, while the next one reads the same account.</summary>
public sealed class LostHoldTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Network = NetworkNames.X;
    private static readonly PollStream Said = new("mentions", StreamWeight.Mentions);
    private static readonly PollCursor Older = new() { SinceId = "1", PageToken = "p" };
    private static readonly PollCursor Newer = new() { SinceId = "2" };

    private readonly SteppedClock clock = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };
    private readonly PollOrder order = new(Network, $"a-{Guid.NewGuid():N}");

    [Fact]
    public async Task The_newer_cursor_stays_and_the_run_that_lost_the_account_asks_no_more_and_says_so()
    {
        var slow = new Overtaken(OvertakeAsync, Page("m-1", Older), Page("m-3", Older with { PageToken = "q" }));
        var rig = Rig(slow);
        await rig.Polling.RunAsync(order, CancellationToken.None);

        var state = await rig.Rows.ReadAsync(order, CancellationToken.None);
        Assert.Equal(Newer, state.Of(Said).Cursor);
        Assert.Null(state.LeasedUntil);
        Assert.Equal(1, slow.Given);
        Assert.Equal(
            $"A run over x account {order.Account} lasted longer than its lease, and another wrote the account's row since: this one stops, and what it read last is read again.",
            Assert.Single(rig.Log.Entries).Message);
    }

    [Fact]
    public async Task A_token_that_was_renewed_meanwhile_is_kept_as_it_may_be_the_only_valid_one()
    {
        var slow = new Overtaken(OvertakeAsync, new PollPage.Session("{\"token\":2}", clock.Now.AddDays(9)));
        var rig = Rig(slow);
        await rig.Polling.RunAsync(order, CancellationToken.None);

        var state = await rig.Rows.ReadAsync(order, CancellationToken.None);
        Assert.Equal((Newer, "{\"token\":2}"), (state.Of(Said).Cursor, state.Session));
        Assert.Single(rig.Log.Entries);
    }

    [Fact]
    public async Task A_run_within_its_lease_says_nothing()
    {
        var rig = Rig(new Overtaken(() => Task.CompletedTask, Page("m-1", Older), Page("m-2", Newer)));
        await rig.Polling.RunAsync(order, CancellationToken.None);
        Assert.Equal(Newer, (await rig.Rows.ReadAsync(order, CancellationToken.None)).Of(Said).Cursor);
        Assert.Empty(rig.Log.Entries);
    }

    private async Task OvertakeAsync()
    {
        clock.Now += TimeSpan.FromMinutes(11);
        await Rig(new ScriptedPoller(Network, Said).Says("mentions", Page("m-2", Newer))).Polling.RunAsync(order, CancellationToken.None);
    }

    private static PollPage.Fetched Page(string id, PollCursor cursor) => ScriptedPoller.Page(Network, cursor, id);

    private PollingRig Rig(IPoller poller) => new(storage, clock, new() { [$"Connectors:{Network}:{order.Account}:Token"] = "t" }, poller);

    /// <summary>Something happens before its first page is given.</summary>
    private sealed class Overtaken(Func<Task> meanwhileAsync, params PollPage[] pages) : IPoller
    {
        public string Network => LostHoldTests.Network;

        public IReadOnlyList<ConnectorSetting> Settings { get; } = [new("Token", "What opens it.", Secret: true)];

        public Budget Budget { get; } = new(BudgetUnit.Calls, 100);

        public int Given { get; private set; }

        public IReadOnlyList<PollStream> Streams(Connector connector) => [Said];

        public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await meanwhileAsync();
            foreach (var page in pages)
            {
                Given++;
                yield return page;
            }
        }
    }
}
