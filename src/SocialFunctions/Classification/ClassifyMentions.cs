using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Classification;

internal sealed class ClassifyMentions(BatchReader batches, BatchClassification classification, BatchSender sender, FailureNotes failures)
{
    [Function(nameof(ClassifyMentions))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Mentions, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => ClassifyAsync(message, token), cancellationToken);

    private async Task ClassifyAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = await batches.MentionsAsync(message, cancellationToken);
        var classified = await classification.ClassifyAsync(batch, cancellationToken);
        await sender.SendAsync(new BatchHeader(batch.Brand, batch.Via, batch.ReceivedAt), classified, cancellationToken);
    }
}
