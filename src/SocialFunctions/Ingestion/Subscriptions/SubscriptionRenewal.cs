using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>Makes the subscriptions what the configuration wants: asks for what is missing, renews what ends, leaves what nobody wants.</summary>
internal sealed partial class SubscriptionRenewal(
    SubscriptionWishes wishes, SubscriptionRows rows, WebSubDiscovery discovery, HubClient hubs, HookRegistry hooks, IConfiguration configuration,
    TimeProvider time, ILogger<SubscriptionRenewal> logger)
{
    /// <summary>What is asked for; a hub may give less.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromDays(10);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var known = await rows.AllAsync(cancellationToken);
        foreach (var wish in wishes.All)
        {
            var state = known.FirstOrDefault(state => state.Is(wish)) ?? SubscriptionState.Of(wish);
            if (state.IsDue(time.GetUtcNow()) || state.Asked == SubscriptionState.Unsubscribe)
                await SubscribeAsync(wish, state, cancellationToken);
        }

        foreach (var state in known.Where(state => !wishes.All.Any(state.Is)))
            await LeaveAsync(state, cancellationToken);
    }

    private async Task SubscribeAsync(SubscriptionWish wish, SubscriptionState state, CancellationToken cancellationToken)
    {
        var finding = wish.Topic.Hub is { } hub
            ? new WebSubFinding.Found(hub, wish.Topic.Address.AbsoluteUri)
            : await discovery.FindAsync(wish.Topic.Address, cancellationToken);
        if (finding is WebSubFinding.Found found)
            await AskAsync(state.Ask(SubscriptionState.Subscribe, found.Hub.AbsoluteUri, found.Topic, time.GetUtcNow()), cancellationToken);
        else
            await FailAsync(state, ((WebSubFinding.Missing)finding).Fault, cancellationToken);
    }

    private async Task LeaveAsync(SubscriptionState state, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var isOver = state.Hub is null || state.LeaseUntil is not { } lease || lease <= now || !hooks.Names.Contains(WebSubHook.Segment);
        if (isOver)
            await rows.RemoveAsync(state, cancellationToken);
        else if (state.Asked != SubscriptionState.Unsubscribe || state.IsDue(now))
            await AskAsync(state.Ask(SubscriptionState.Unsubscribe, state.Hub!, state.Topic!, now), cancellationToken);
    }

    private async Task AskAsync(SubscriptionState asked, CancellationToken cancellationToken)
    {
        // Written first: a hub may ask back before it answers.
        if (!await rows.TryWriteAsync(asked, cancellationToken) || !hooks.TryGet(WebSubHook.Segment, out _, out var secrets))
            return;
        var request = new HubRequest(
            new Uri(asked.Hub!), asked.Asked!, asked.Topic!, HookAddress.Of(configuration, WebSubHook.Segment, asked.Subject),
            WebSubSecret.Of(secrets.AppSecrets[0], asked.Subject), Lease);
        if (await hubs.AskAsync(request, cancellationToken) is not { } fault)
            return;
        var known = await rows.OfSubjectAsync(asked.Subject, cancellationToken);
        if (known.FirstOrDefault(state => state.Address == asked.Address) is { IsPending: true } pending)
            await FailAsync(pending, fault, cancellationToken);
    }

    private async Task FailAsync(SubscriptionState state, PollFault fault, CancellationToken cancellationToken)
    {
        LogFailed(state.Network, state.Account, fault.Kind, fault.Sentence);
        await rows.TryWriteAsync(state.Fail(fault, time.GetUtcNow()), cancellationToken);
    }

    [LoggerMessage(1020, LogLevel.Warning, "The subscription of {Network} account {Account} failed ({Kind}): {Sentence}")]
    private partial void LogFailed(string network, string account, PollFaultKind kind, string sentence);
}
