using System.Globalization;
using Azure.Data.Tables;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// What each instance has spent, one row an instance and UTC day in Spend, replaced by its running totals and so never counted twice;
/// a report adds the rows up.
/// </summary>
internal sealed class SpendLedger(StorageAreas storage, Brand brand, OperationMeter operations, TextRecordMeter records, TimeProvider time)
{
    private const string Subject = "*storage*";

    private readonly Lock counting = new();
    private string today = "";
    private CostFigures dayStart = new(0, 0);
    private CostFigures written = new(0, 0);

    public async Task WriteAsync(CancellationToken cancellationToken) =>
        await storage.Table(TableNames.Spend).UpsertEntityAsync(Row(), TableUpdateMode.Replace, cancellationToken);

    /// <summary>What every instance spent on the UTC days of these dates: each day's spending is in one day's report.</summary>
    /// <param name="startedSince">Only instances that started at or after this instant: the run that asks.</param>
    public async Task<CostFigures> SumAsync(
        DateOnly from, DateOnly to, DateTimeOffset? startedSince, CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id} and RowKey ge {Day(from)} and RowKey lt {Day(to) + "~"}");
        long transactions = 0, texts = 0;
        await foreach (var row in storage.Table(TableNames.Spend).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (!row.RowKey.Contains(Subject, StringComparison.Ordinal) || row.GetDateTimeOffset("startedAt") < startedSince)
                continue;
            transactions += row.GetInt64("storageTransactions") ?? 0;
            texts += row.GetInt64("textRecords") ?? 0;
        }

        return new CostFigures(transactions, texts);
    }

    private TableEntity Row()
    {
        lock (counting)
        {
            var day = Keys.Day(time.GetUtcNow());
            if (today != day)
            {
                // From what the day before was credited with: what was spent since its last row belongs to this one.
                (today, dayStart) = (day, written);
            }

            written = new CostFigures(operations.Total, records.Total);
            return new TableEntity(brand.Id, $"{day}|{Subject}|{operations.Instance}")
            {
                ["storageTransactions"] = written.StorageTransactions - dayStart.StorageTransactions,
                ["textRecords"] = written.TextRecords - dayStart.TextRecords,
                ["startedAt"] = operations.StartedAt.UtcDateTime,
            };
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
