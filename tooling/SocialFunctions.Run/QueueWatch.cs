using Azure.Storage.Queues;

namespace SocialFunctions.Run;

/// <summary>Waits until the queues hold nothing, messages at work (invisible ones) counted.</summary>
internal sealed class QueueWatch(string storage)
{
    private static readonly string[] Names =
        ["polls", "mentions", "classified", "mail", "polls-poison", "mentions-poison", "classified-poison", "mail-poison"];

    private readonly QueueClient[] queues = [.. Names.Select(name => new QueueClient(storage, name))];

    /// <param name="alive">Asked now and then: false ends the wait with false.</param>
    public async Task<bool> EmptyAsync(Func<bool> alive, CancellationToken cancellationToken)
    {
        // In pipeline order, and twice: a message moves on by being sent before it is deleted, so an empty walk downstream is final.
        for (var empty = 0; empty < 2;)
        {
            if (!alive())
                return false;
            var waiting = await LengthAsync(cancellationToken);
            empty = waiting == 0 ? empty + 1 : 0;
            if (waiting > 0)
            {
                Say.Progress($"Classifying and routing: {waiting:N0} batches wait");
                await Task.Delay(200, cancellationToken);
            }
        }

        return true;
    }

    public async Task<long> LengthAsync(CancellationToken cancellationToken)
    {
        long length = 0;
        foreach (var queue in queues)
        {
            var properties = await queue.GetPropertiesAsync(cancellationToken);
            length += properties.Value.ApproximateMessagesCount;
        }

        return length;
    }
}
