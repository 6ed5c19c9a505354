using System.Diagnostics;
using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Telemetry;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Classification;

internal sealed class ClassifyMentions(
    BatchReader batches, BatchClassification classification, BatchSender sender, FailureNotes failures)
{
    [Function(nameof(ClassifyMentions))]
    public async Task RunAsync(
        [QueueTrigger(QueueNames.Mentions, Connection = StorageConnection.Setting)] BinaryData message, CancellationToken cancellationToken) =>
        await failures.WatchAsync(message, token => ClassifyAsync(message, token), cancellationToken);

    private async Task ClassifyAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = await batches.MentionsAsync(message, cancellationToken);
        await TracedStep.RunAsync(
            ClassificationTelemetry.Source, "classify", ActivityKind.Consumer, batch.Trace, () => ClassifyAsync(batch, cancellationToken));
    }

    private async Task ClassifyAsync(MentionBatch batch, CancellationToken cancellationToken)
    {
        var classified = await classification.ClassifyAsync(batch, cancellationToken);
        await sender.SendAsync(new BatchHeader(batch.Brand, batch.Via, batch.ReceivedAt), classified, cancellationToken);
    }
}
