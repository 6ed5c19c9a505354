using Azure.Data.Tables;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// What each instance has spent, one row an instance and day in Spend, replaced by its running totals and so never counted twice;
/// a report adds the rows up.
/// </summary>
internal sealed class SpendLedger(StorageAreas storage, Brand brand, OperationMeter operations, TextRecordMeter records, TimeProvider time)
{
    private const string Subject = "*storage*";
    private (string Day, long Operations, long Records) dayStart = ("", 0, 0);

    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var day = Keys.Day(time.GetUtcNow());
        if (dayStart.Day != day)
            dayStart = dayStart.Day.Length == 0 ? (day, 0, 0) : (day, operations.Total, records.Total);
        var row = new TableEntity(brand.Id, $"{day}|{Subject}|{operations.Instance}")
        {
            ["storageTransactions"] = operations.Total - dayStart.Operations,
            ["textRecords"] = records.Total - dayStart.Records,
            ["startedAt"] = operations.StartedAt.UtcDateTime,
        };
        await storage.Table(TableNames.Spend).UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    /// <summary>What was spent on the UTC days of a local day's two ends, by every instance.</summary>
    /// <param name="startedSince">Only instances that started at or after this instant: the run that asks.</param>
    public async Task<CostFigures> SumAsync(
        DateTimeOffset from, DateTimeOffset to, DateTimeOffset? startedSince, CancellationToken cancellationToken)
    {
        await WriteAsync(cancellationToken);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id} and RowKey ge {Keys.Day(from)} and RowKey lt {Keys.Day(to) + "~"}");
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
}
