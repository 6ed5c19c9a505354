using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Telemetry;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Routing;

internal sealed class RouteMentions(BatchReader batches, MentionRouting routing, FailureNotes failures, TimeProvider time)
{
    [Function(nameof(RouteMentions))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Classified, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => RouteAsync(message, token), cancellationToken);

    private async Task RouteAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = await batches.ClassifiedAsync(message, cancellationToken);
        await TracedStep.RunAsync(RoutingTelemetry.Source, "route", ActivityKind.Consumer, batch.Trace, () => RouteAsync(batch, cancellationToken));
    }

    private async Task RouteAsync(ClassifiedBatch batch, CancellationToken cancellationToken)
    {
        var started = time.GetUtcNow();
        await routing.RouteAsync(batch, cancellationToken);
        RoutingTelemetry.Done(batch, started, time.GetUtcNow());
    }
}
