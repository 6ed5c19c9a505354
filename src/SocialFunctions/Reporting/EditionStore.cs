using Azure;
using Azure.Storage.Blobs.Models;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting;

/// <summary>Editions, ledgers and brand files in container <c>reports</c>.</summary>
internal sealed class EditionStore(StorageAreas storage, Brand brand)
{
    public async Task WriteAsync(Edition edition, string json, string html, CancellationToken cancellationToken)
    {
        await PutAsync(Name(edition, "json"), json, cancellationToken);
        await PutAsync(Name(edition, "html"), html, cancellationToken);
    }

    public Task<string?> ReadAsync(Edition edition, string format, CancellationToken cancellationToken) =>
        GetAsync(Name(edition, format), cancellationToken);

    /// <summary>
    /// The days that have a ledger, in order. After a gap (the app stood still for longer than it goes back) the days
    /// beyond it are found too: what they carry must not be lost.
    /// </summary>
    public async Task<IReadOnlyList<DateOnly>> LedgerDaysAsync(CancellationToken cancellationToken)
    {
        var days = new List<DateOnly>();
        var folder = $"{brand.Id}/ledger/";
        await foreach (var blob in storage.Container(ContainerNames.Reports).GetBlobsAsync(
            BlobTraits.None, BlobStates.None, folder, cancellationToken))
        {
            if (Edition.TryParse(Path.GetFileNameWithoutExtension(blob.Name), out var day))
                days.Add(day.From);
        }

        return [.. days.Order()];
    }

    public async Task<IReadOnlyList<LedgerLine>> LedgerAsync(DateOnly day, CancellationToken cancellationToken) =>
        await GetAsync(LedgerName(day), cancellationToken) is { } lines ? Ledger.Read(lines) : [];

    public Task WriteLedgerAsync(DateOnly day, IReadOnlyList<LedgerLine> lines, CancellationToken cancellationToken) =>
        PutAsync(LedgerName(day), Ledger.Write(lines), cancellationToken);

    /// <summary>The brand file that reports name by its hash is kept beside them.</summary>
    public Task KeepBrandFileAsync(string file, CancellationToken cancellationToken) =>
        PutAsync($"brands/{brand.Hash}.json", file, cancellationToken);

    private string Name(Edition edition, string format) => $"{brand.Id}/editions/{edition}/report.{format}";

    private string LedgerName(DateOnly day) => $"{brand.Id}/ledger/{Keys.Date(day)}.jsonl";

    private async Task PutAsync(string name, string text, CancellationToken cancellationToken) =>
        await storage.Container(ContainerNames.Reports).GetBlobClient(name)
            .UploadAsync(BinaryData.FromString(text), overwrite: true, cancellationToken);

    private async Task<string?> GetAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var blob = storage.Container(ContainerNames.Reports).GetBlobClient(name);
            return (await blob.DownloadContentAsync(cancellationToken)).Value.Content.ToString();
        }
        catch (RequestFailedException missing) when (missing.Status == 404)
        {
            return null;
        }
    }
}
