using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Ingestion;

/// <summary>Tells a batch from JSON of another shape, which leaves absent what it does not name and would fail later, without a word that helps.</summary>
internal static class BatchJson
{
    /// <exception cref="JsonException">This is no JSON, or null.</exception>
    public static T Parse<T>(BinaryData json, JsonTypeInfo<T> shape)
        where T : class =>
        JsonSerializer.Deserialize(json.ToMemory().Span, shape) ?? throw new JsonException("The message holds no batch.");

    /// <exception cref="JsonException">A part that every batch has is missing.</exception>
    public static MentionBatch Check(MentionBatch batch)
    {
        Check(batch.Version, batch.Brand, batch.Mentions);
        return batch;
    }

    /// <exception cref="JsonException">A part that every batch has is missing.</exception>
    public static ClassifiedBatch Check(ClassifiedBatch batch)
    {
        Check(batch.Version, batch.Brand, batch.Mentions?.Select(one => one?.Mention));
        return batch;
    }

    private static void Check(int version, string? brand, IEnumerable<Mention?>? mentions)
    {
        if (version != BatchPacker.Version || brand is null || mentions is null || mentions.Any(one => one?.Author?.Id is null))
            throw new JsonException("The message holds no batch of this version.");
    }
}
