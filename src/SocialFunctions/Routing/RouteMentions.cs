using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Routing;

internal sealed class RouteMentions(BatchReader batches, MentionRouting routing, FailureNotes failures)
{
    [Function(nameof(RouteMentions))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Classified, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => RouteAsync(message, token), cancellationToken);

    private async Task RouteAsync(BinaryData message, CancellationToken cancellationToken) =>
        await routing.RouteAsync(await batches.ClassifiedAsync(message, cancellationToken), cancellationToken);
}
