using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Asks a queue how it is: one operation, and one more when something is in it.</summary>
internal sealed class QueueReading(StorageAreas storage)
{
    public async Task<QueueState> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var queue = storage.Queue(name);
        var properties = await queue.GetPropertiesAsync(cancellationToken);
        var length = properties.Value.ApproximateMessagesCount;
        if (length == 0)
            return new QueueState(0, null);
        var first = await queue.PeekMessagesAsync(1, cancellationToken);
        return new QueueState(length, first.Value.Length > 0 ? first.Value[0].InsertedOn : null);
    }
}
