using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
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
        var batch = Parse(message, MentionJson.Compact.MentionBatch);
        if (batch.Claim is { } claim)
            batch = Parse(await ClaimAsync(claim, cancellationToken), MentionJson.Compact.MentionBatch);
        Check(batch.Version, batch.Brand, batch.Mentions);
        return batch;
    }

    public async Task<ClassifiedBatch> ClassifiedAsync(BinaryData message, CancellationToken cancellationToken)
    {
        var batch = Parse(message, MentionJson.Compact.ClassifiedBatch);
        if (batch.Claim is { } claim)
            batch = Parse(await ClaimAsync(claim, cancellationToken), MentionJson.Compact.ClassifiedBatch);
        Check(batch.Version, batch.Brand, batch.Mentions?.Select(one => one?.Mention));
        return batch;
    }

    /// <summary>The message, or the blob that it names; the message itself when it is no batch or the blob is gone.</summary>
    public async Task<BinaryData> WholeAsync(BinaryData message, CancellationToken cancellationToken)
    {
        try
        {
            return Parse(message, MentionJson.Compact.MentionBatch).Claim is { } claim ? await ClaimAsync(claim, cancellationToken) : message;
        }
        catch (Exception unreadable) when (unreadable is JsonException or RequestFailedException { Status: 404 })
        {
            return message;
        }
    }

    private async Task<BinaryData> ClaimAsync(string claim, CancellationToken cancellationToken) =>
        (await storage.Container(ContainerNames.Payloads).GetBlobClient(claim).DownloadContentAsync(cancellationToken)).Value.Content;

    /// <summary>JSON of another shape leaves absent what it does not name, and would fail later, without a word that helps.</summary>
    private static void Check(int version, string? brand, IEnumerable<Mention?>? mentions)
    {
        if (version != BatchPacker.Version || brand is null || mentions is null || mentions.Any(one => one?.Author?.Id is null))
            throw new JsonException("The message holds no batch of this version.");
    }

    private static T Parse<T>(BinaryData json, JsonTypeInfo<T> shape)
        where T : class =>
        JsonSerializer.Deserialize(json.ToMemory().Span, shape) ?? throw new JsonException("The message holds no batch.");
}
