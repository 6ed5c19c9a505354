using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Where messages go that failed too often; made when the first one comes.</summary>
internal sealed class PoisonQueue(QueueClient poison)
{
    public const string Suffix = "-poison";

    /// <summary>Null for a queue that holds poison itself: its messages have nowhere else to go.</summary>
    public static PoisonQueue? For(string queueName, Func<string, QueueClient> open) =>
        queueName.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase) ? null : new PoisonQueue(open(queueName + Suffix));

    public async Task AddAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await poison.SendMessageAsync(message.MessageText, cancellationToken);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            await poison.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await poison.SendMessageAsync(message.MessageText, cancellationToken);
        }
    }
}
