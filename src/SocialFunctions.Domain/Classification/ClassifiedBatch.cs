using System.Text.Json.Serialization;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Classification;

/// <summary>What one message of queue <c>classified</c> carries; packed anew by the rule of <c>mentions</c>.</summary>
/// <param name="Version">Of this shape; 1.</param>
/// <param name="Claim">Name of the blob that holds the batch when one mention is too large for a message; then <paramref name="Mentions"/> is empty.</param>
public sealed record ClassifiedBatch(
    int Version,
    string Brand,
    string Via,
    DateTimeOffset ReceivedAt,
    [property: JsonPropertyOrder(1)] IReadOnlyList<ClassifiedMention> Mentions,
    [property: JsonPropertyOrder(1)] string? Claim = null)
{
    /// <summary>As <see cref="MentionBatch.Trace"/>.</summary>
    public string? Trace { get; init; }
}
