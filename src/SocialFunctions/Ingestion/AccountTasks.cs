using System.Diagnostics;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Ingestion;

/// <summary>What a message of queue <c>polls</c> sets going.</summary>
internal sealed class AccountTasks(AccountPolling polling, PushFetching fetching, EngagementRefresh engagement, FollowerPolling followers)
{
    public Task RunAsync(PollOrder order, CancellationToken cancellationToken) => TracedStep.RunAsync(
        IngestionTelemetry.Source, $"poll {order.Network}", ActivityKind.Consumer, order.Trace, () => WorkAsync(order, cancellationToken));

    private Task WorkAsync(PollOrder order, CancellationToken cancellationToken) => order.Task switch
    {
        PollTask.Fetch => fetching.RunAsync(order, cancellationToken),
        PollTask.Engagement => engagement.RunAsync(order, cancellationToken),
        PollTask.Followers => followers.RunAsync(order, cancellationToken),
        _ => polling.RunAsync(order, cancellationToken),
    };
}
