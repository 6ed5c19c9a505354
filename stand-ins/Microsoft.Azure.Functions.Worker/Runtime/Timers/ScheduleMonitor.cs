using Azure;
using Azure.Storage.Blobs;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Keeps a schedule's status in a blob, so that a pause of the app is noticed.</summary>
internal sealed class ScheduleMonitor(BlobContainerClient container, string blobName)
{
    public const string Container = "azure-webjobs-hosts";

    public static string BlobName(FunctionDefinition function) =>
        $"timers/{Path.GetFileNameWithoutExtension(function.PathToAssembly).ToLowerInvariant()}/Host.Functions.{function.Name}/status";

    /// <summary>Null when the schedule was never seen.</summary>
    public async Task<ScheduleStatus?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var content = await container.GetBlobClient(blobName).DownloadContentAsync(cancellationToken);
            return content.Value.Content.ToObjectFromJson<ScheduleStatus>();
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    public async Task WriteAsync(ScheduleStatus status, CancellationToken cancellationToken)
    {
        var blob = container.GetBlobClient(blobName);
        try
        {
            await blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
        }
        catch (RequestFailedException e) when (e.ErrorCode == "ContainerNotFound")
        {
            await container.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
            await blob.UploadAsync(BinaryData.FromObjectAsJson(status), overwrite: true, cancellationToken);
        }
    }
}
