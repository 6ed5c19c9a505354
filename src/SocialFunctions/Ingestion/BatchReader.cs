using System.Text.Json;
using Azure;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Reads batches from queue messages, and from the blob that a message names where one mention was too large for it.</summary>
internal sealed class BatchReader(StorageAreas storage)
{
    public async Task<MentionBatch> MentionsAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = BatchJson.Parse(message, MentionJson.Compact.MentionBatch);
        if (batch.Claim is { } claim)
            batch = BatchJson.Parse(await ClaimAsync(claim, cancellationToken), MentionJson.Compact.MentionBatch) with { Trace = batch.Trace };
        return BatchJson.Check(batch);
    }

    public async Task<ClassifiedBatch> ClassifiedAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = BatchJson.Parse(message, MentionJson.Compact.ClassifiedBatch);
        if (batch.Claim is { } claim)
            batch = BatchJson.Parse(await ClaimAsync(claim, cancellationToken), MentionJson.Compact.ClassifiedBatch) with { Trace = batch.Trace };
        return BatchJson.Check(batch);
    }

    /// <summary>The message, or the blob that it names; the message itself when it is no batch or the blob is gone.</summary>
    public async Task<BinaryData> WholeAsync(BinaryData message, CancellationToken cancellationToken)
    {
        try
        {
            return BatchJson.Parse(message, MentionJson.Compact.MentionBatch).Claim is { } claim ? await ClaimAsync(claim, cancellationToken) : message;
        }
        catch (Exception unreadable) when (unreadable is JsonException or RequestFailedException { Status: 404 })
        {
            return message;
        }
    }

    private async Task<BinaryData> ClaimAsync(string claim, CancellationToken cancellationToken) =>
        (await storage.Container(ContainerNames.Payloads).GetBlobClient(claim).DownloadContentAsync(cancellationToken)).Value.Content;
}
