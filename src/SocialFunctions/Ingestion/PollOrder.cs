using System.Text.Json;

namespace SocialFunctions.Ingestion;

/// <summary>What a message of queue <c>polls</c> says: read this account.</summary>
internal sealed record PollOrder(string Network, string Account)
{
    public BinaryData Write() => new(JsonSerializer.SerializeToUtf8Bytes(this));

    public static PollOrder Read(BinaryData message) =>
        JsonSerializer.Deserialize<PollOrder>(message.ToMemory().Span) is { Network: not null, Account: not null } order
            ? order
            : throw new JsonException("The message names no account.");
}
