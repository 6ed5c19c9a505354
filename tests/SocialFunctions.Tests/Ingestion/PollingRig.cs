using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Ingestion;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Tests.Classification;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>What polls accounts, put together as the app does it, over the emulator and the pollers of a test.</summary>
internal sealed class PollingRig
{
    public PollingRig(IntakeStorage storage, params IPoller[] pollers)
        : this(storage, TimeProvider.System, [], pollers)
    {
    }

    public PollingRig(IntakeStorage storage, TimeProvider time, Dictionary<string, string?> settings, params IPoller[] pollers)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var aliases = new AliasBook(storage.Areas, storage.Brand);
        var sender = new BatchSender(storage.Areas);
        Hooks = new HookRegistry(configuration, [new MetaHook(), new ScriptedHook()]);
        Rows = new AccountRows(storage.Areas, storage.Brand, time, Log);
        Connectors = new ConnectorRegistry(configuration, storage.Brand, pollers);
        var reading = new StreamReading(storage.Brand, sender, Rows, aliases, Hooks, time, NullLogger<StreamReading>.Instance);
        Polling = new AccountPolling(Connectors, Rows, reading, time, NullLogger<AccountPolling>.Instance);
        Schedule = new PollSchedule(storage.Areas, storage.Brand, Connectors, time);
        Held = new HeldAccount(storage.Areas, Connectors, Rows, time);
        Fetching = new PushFetching(Held, new FetchMarks(storage.Areas, storage.Brand), Connectors, sender, aliases, storage.Brand, time, NullLogger<PushFetching>.Instance);
        Wishes = new SubscriptionWishes(Connectors, Hooks);
        Pushed = new PushedMentions(storage.Brand, sender, Fetching, Wishes);
        Reception = new HookReception(
            Pushed, new HookNotes(storage.Areas, storage.Brand, time), new QuarantineStore(storage.Areas, storage.Brand, time), time,
            NullLogger<HookReception>.Instance);
        Posts = new RecentPosts(storage.Areas, storage.Brand, time);
        Engagement = new EngagementRefresh(Held, Posts, aliases, time, NullLogger<EngagementRefresh>.Instance);
        Followers = new FollowerPolling(Held, aliases, NullLogger<FollowerPolling>.Instance);
        Chores = new ChoreSchedule(storage.Areas, Connectors, Rows, time);
    }

    /// <summary>What was said of the rows of accounts.</summary>
    public RecordingLogger<AccountRows> Log { get; } = new();

    public HookRegistry Hooks { get; }

    public AccountRows Rows { get; }

    public ConnectorRegistry Connectors { get; }

    public AccountPolling Polling { get; }

    public PollSchedule Schedule { get; }

    public HeldAccount Held { get; }

    public PushFetching Fetching { get; }

    public SubscriptionWishes Wishes { get; }

    public PushedMentions Pushed { get; }

    public HookReception Reception { get; }

    public RecentPosts Posts { get; }

    public EngagementRefresh Engagement { get; }

    public FollowerPolling Followers { get; }

    public ChoreSchedule Chores { get; }
}
