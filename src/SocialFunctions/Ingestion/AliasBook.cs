using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Looks an alias up among the rows of Threads.</summary>
internal sealed class AliasBook(StorageAreas storage, Brand brand) : IAliasBook
{
    public async ValueTask<string?> FindAsync(string network, string alias, CancellationToken cancellationToken)
    {
        var row = await storage.Table(TableNames.Threads).GetEntityIfExistsAsync<TableEntity>(
            Keys.NetworkPartition(brand.Id, network), Keys.Part(alias), ["aliasOf"], cancellationToken);
        return row.HasValue ? row.Value!.GetString("aliasOf") : null;
    }
}
