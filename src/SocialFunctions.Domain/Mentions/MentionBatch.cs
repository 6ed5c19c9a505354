using System.Text.Json.Serialization;

namespace SocialFunctions.Domain.Mentions;

/// <summary>What one message of queue <c>mentions</c> carries: as many mentions as fit in 48 KB.</summary>
/// <param name="Version">Of this shape; 1.</param>
/// <param name="Via">As <see cref="BatchHeader.Via"/>.</param>
/// <param name="Claim">Name of the blob that holds the batch when one mention is too large for a message; then <paramref name="Mentions"/> is empty.</param>
public sealed record MentionBatch(
    int Version,
    string Brand,
    string Via,
    DateTimeOffset ReceivedAt,
    [property: JsonPropertyOrder(1)] IReadOnlyList<Mention> Mentions,
    [property: JsonPropertyOrder(1)] string? Claim = null)
{
    /// <summary>As <see cref="BatchHeader.Trace"/>. Absent from messages of before, and it may be lost: nothing but traces depends on it.</summary>
    public string? Trace { get; init; }
}
