using System.Text;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.StandIn;

internal static class QueueBindingData
{
    /// <summary>
    /// A message's properties under the genuine names. All are strings, and times are JSON strings, quotes included,
    /// because that is how they come over the genuine host's wire.
    /// </summary>
    public static IReadOnlyDictionary<string, object?> Of(QueueMessage message, BinaryData body) => new Dictionary<string, object?>(StringComparer.OrdinalIgnoreCase)
    {
        ["QueueTrigger"] = Encoding.UTF8.GetString(body),
        ["DequeueCount"] = JsonSerializer.Serialize(message.DequeueCount),
        ["Id"] = message.MessageId,
        ["PopReceipt"] = message.PopReceipt,
        ["InsertionTime"] = JsonSerializer.Serialize(message.InsertedOn),
        ["ExpirationTime"] = JsonSerializer.Serialize(message.ExpiresOn),
        ["NextVisibleTime"] = JsonSerializer.Serialize(message.NextVisibleOn),
    };
}
