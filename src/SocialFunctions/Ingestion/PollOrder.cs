using System.Text.Json;
using System.Text.Json.Serialization;

namespace SocialFunctions.Ingestion;

/// <summary>What a message of queue <c>polls</c> says: read this account.</summary>
/// <param name="Task">What of it: its streams, or one of the chores.</param>
/// <param name="Reference">For <see cref="PollTask.Fetch"/>: what a push named.</param>
/// <param name="Attempt">How often it was put off.</param>
internal sealed record PollOrder(string Network, string Account, PollTask Task = PollTask.Read, string? Reference = null, int Attempt = 0)
{
    /// <summary>W3C traceparent of the push that ordered it; a poll that a timer orders begins a trace of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Trace { get; init; }

    public BinaryData Write() => new(JsonSerializer.SerializeToUtf8Bytes(this));

    public static PollOrder Read(BinaryData message) =>
        JsonSerializer.Deserialize<PollOrder>(message.ToMemory().Span) is { Network: not null, Account: not null } order
            ? order
            : throw new JsonException("The message names no account.");
}
