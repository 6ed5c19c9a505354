using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace SocialFunctions.Storage;

/// <summary>Hands out the clients of the tables, queues and containers; one of each for the life of the app, made when first asked for.</summary>
internal sealed class StorageAreas(StorageConnection connection)
{
    private readonly Lazy<TableServiceClient> tables = new(() => connection.Tables());
    private readonly Lazy<QueueServiceClient> queues = new(() => connection.Queues());
    private readonly Lazy<BlobServiceClient> blobs = new(() => connection.Blobs());

    public TableClient Table(string name) => tables.Value.GetTableClient(name);

    public QueueClient Queue(string name) => queues.Value.GetQueueClient(name);

    public BlobContainerClient Container(string name) => blobs.Value.GetBlobContainerClient(name);
}
