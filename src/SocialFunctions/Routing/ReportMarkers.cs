using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Routing;

/// <summary>Marks the days whose reports were made before something came late.</summary>
internal sealed class ReportMarkers(StorageAreas storage, Brand brand, TimeProvider time)
{
    public async Task MarkAsync(IEnumerable<DateTimeOffset> instants, CancellationToken cancellationToken)
    {
        var today = LocalDay.Of(time.GetUtcNow(), brand.TimeZone);
        // Today's report cannot have been written, so a quiet day pays nothing here.
        var days = instants.Select(instant => LocalDay.Of(instant, brand.TimeZone)).Where(day => day < today)
            .Distinct().Select(Keys.Date).ToHashSet(StringComparer.Ordinal);
        if (days.Count == 0)
            return;
        var table = storage.Table(TableNames.Reports);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id} and RowKey ge {days.Min()} and RowKey le {days.Max()}");
        var marks = new List<TableTransactionAction>();
        await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            // Claimed is enough: whoever is writing that day may have read its messages already.
            if (days.Contains(row.RowKey))
                marks.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity(brand.Id, Keys.Marker + row.RowKey)));
        }

        await RowWriter.TryWriteAsync(table, marks, cancellationToken);
    }
}
