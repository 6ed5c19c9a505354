using Azure;
using Azure.Storage.Blobs.Models;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Deletes editions, ledgers and quarantined bodies; the brand files that reports name by hash stay.</summary>
internal sealed class ExpiredBlobs(StorageAreas storage, Brand brand)
{
    /// <returns>How many were deleted.</returns>
    public async Task<int> DeleteReportsAsync(DateTimeOffset writtenBefore, CancellationToken cancellationToken)
    {
        var reports = storage.Container(ContainerNames.Reports);
        var unchanged = new BlobRequestConditions { IfUnmodifiedSince = writtenBefore };
        var deleted = 0;
        await foreach (var blob in reports.GetBlobsAsync(BlobTraits.None, BlobStates.None, brand.Id + "/", cancellationToken))
        {
            if (!(blob.Properties.LastModified < writtenBefore))
                continue;
            try
            {
                await reports.GetBlobClient(blob.Name).DeleteIfExistsAsync(DeleteSnapshotsOption.None, unchanged, cancellationToken);
                deleted++;
            }
            catch (RequestFailedException changed) when (changed.Status == 412)
            {
                // Written meanwhile: a ledger that was folded again is as new as that.
            }
        }

        return deleted;
    }

    public async Task DeletePayloadAsync(string name, CancellationToken cancellationToken) =>
        await storage.Container(ContainerNames.Payloads).GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);
}
