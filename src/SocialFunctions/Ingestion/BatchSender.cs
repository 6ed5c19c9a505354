using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Ingestion;

/// <summary>Puts mentions on a queue, packed; returns when the queue has them all.</summary>
internal sealed class BatchSender(StorageAreas storage)
{
    /// <summary>Messages never expire: nothing accepted is lost because the app stood still for a week.</summary>
    public static readonly TimeSpan NeverExpires = TimeSpan.FromSeconds(-1);

    private const int AtOnce = 8;

    public async Task SendAsync(BatchHeader header, IEnumerable<Mention> mentions, CancellationToken cancellationToken)
    {
        var all = mentions as IReadOnlyCollection<Mention> ?? [.. mentions];
        await SendAsync(QueueNames.Mentions, header, all, MentionJson.Compact.Mention, cancellationToken);
        IngestionTelemetry.Received(header, all);
    }

    public Task SendAsync(BatchHeader header, IEnumerable<ClassifiedMention> mentions, CancellationToken cancellationToken) =>
        SendAsync(QueueNames.Classified, header, mentions, MentionJson.Compact.ClassifiedMention, cancellationToken);

    private async Task SendAsync<T>(
        string queueName, BatchHeader header, IEnumerable<T> mentions, JsonTypeInfo<T> shape, CancellationToken cancellationToken)
    {
        header = header with { Trace = TraceHeader.Current };
        // Order says nothing, and a network that pushes waits for the last one.
        foreach (var some in BatchPacker.Pack(header, mentions, shape).Chunk(AtOnce))
            await Task.WhenAll(some.Select(batch => SendOneAsync(queueName, header, batch, cancellationToken)));
    }

    private async Task SendOneAsync(string queueName, BatchHeader header, PackedBatch batch, CancellationToken cancellationToken)
    {
        var body = batch.TooLarge ? await ClaimAsync(header, batch.Json, cancellationToken) : new BinaryData(batch.Json);
        await storage.Queue(queueName).SendMessageAsync(body, timeToLive: NeverExpires, cancellationToken: cancellationToken);
    }

    /// <summary>Puts a message back as it was; one too large for a queue goes by way of a blob again.</summary>
    public async Task SendAgainAsync(string queueName, BinaryData body, CancellationToken cancellationToken)
    {
        var fits = body.ToMemory().Length <= BatchPacker.MaxBytes;
        var message = fits ? body : await ClaimAsync(HeaderOf(body), body.ToMemory(), cancellationToken);
        await storage.Queue(queueName).SendMessageAsync(message, timeToLive: NeverExpires, cancellationToken: cancellationToken);
    }

    private static BatchHeader HeaderOf(BinaryData body)
    {
        using var document = JsonDocument.Parse(body.ToMemory());
        var batch = document.RootElement;
        return new BatchHeader(
            batch.GetProperty("brand").GetString()!, batch.GetProperty("via").GetString()!, batch.GetProperty("receivedAt").GetDateTimeOffset());
    }

    /// <summary>The blob's name derives from its content, so sending again makes no second one.</summary>
    private async Task<BinaryData> ClaimAsync(BatchHeader header, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        var name = $"{ContainerNames.Claims}{Keys.Day(header.ReceivedAt)}/{Keys.Sha256(json.Span)}";
        await storage.Container(ContainerNames.Payloads).GetBlobClient(name)
            .UploadAsync(new BinaryData(json), overwrite: true, cancellationToken);
        var message = new MentionBatch(BatchPacker.Version, header.Brand, header.Via, header.ReceivedAt, [], name) { Trace = header.Trace };
        return new BinaryData(JsonSerializer.SerializeToUtf8Bytes(message, MentionJson.Compact.MentionBatch));
    }
}
