using Microsoft.Extensions.Logging.Abstractions;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Tests.Classification;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>An account of a test's own, the streams and cursors that its pollers are told of, and its clock.</summary>
internal sealed class PolledAccount(IntakeStorage storage)
{
    public const string Network = NetworkNames.X;

    public static readonly PollStream Said = new("mentions", StreamWeight.Mentions, AlsoPushed: true);
    public static readonly PollStream Own = new("own", StreamWeight.Own);
    public static readonly PollStream Found = new("search:coffee", StreamWeight.Search);
    public static readonly PollCursor One = new() { SinceId = "1" };
    public static readonly PollCursor Two = new() { SinceId = "2" };

    private static int accounts;

    public SteppedClock Clock { get; } = new() { Now = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero) };

    public string Name { get; } = $"a-{Interlocked.Increment(ref accounts)}";

    public PollOrder Order => new(Network, Name);

    public string Id(int number) => $"{Name}-{number}";

    public PollingRig Rig(ScriptedPoller poller, bool pushes = false, string token = "t")
    {
        var settings = new Dictionary<string, string?> { [$"Connectors:{Network}:{Name}:Token"] = token };
        if (pushes)
            settings["Hooks:scripted:Enabled"] = "true";
        return new PollingRig(storage, Clock, settings, poller);
    }

    public Task<PollState> StateAsync() => new AccountRows(storage.Areas, storage.Brand, Clock, NullLogger<AccountRows>.Instance).ReadAsync(Order, CancellationToken.None);
}
