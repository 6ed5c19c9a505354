using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Ingestion;

internal sealed class PollAccount(AccountTasks tasks, FailureNotes failures)
{
    [Function(nameof(PollAccount))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Polls, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => tasks.RunAsync(PollOrder.Read(message), token), cancellationToken);
}
