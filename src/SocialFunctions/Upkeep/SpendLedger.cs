using System.Globalization;
using Azure.Data.Tables;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Ingestion;
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
        var networks = new SortedDictionary<string, NetworkSpend>(StringComparer.Ordinal);
        await foreach (var row in storage.Table(TableNames.Spend).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (NetworkOf(row) == RecordBudget.Subject)
                continue;
            if (!row.RowKey.Contains(Subject, StringComparison.Ordinal))
            {
                Add(networks, row);
            }
            else if (startedSince is null || row.GetDateTimeOffset("startedAt") >= startedSince)
            {
                transactions += row.GetInt64("storageTransactions") ?? 0;
                texts += row.GetInt64("textRecords") ?? 0;
            }
        }

        var cost = new CostFigures(transactions, texts);
        return networks.Count == 0 ? cost : cost with { Networks = networks };
    }

    /// <summary>Followers by network, over its accounts: the last that were read in the week up to that day.</summary>
    public async Task<IReadOnlyDictionary<string, long>> FollowersAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {brand.Id} and RowKey ge {Day(day.AddDays(-7))} and RowKey lt {Day(day) + "~"} and followers ge {0L}");
        var last = new Dictionary<string, (string Network, long Followers)>(StringComparer.Ordinal);
        await foreach (var row in storage.Table(TableNames.Spend).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            last[row.RowKey[9..]] = (NetworkOf(row), row.GetInt64("followers") ?? 0);
        return last.Values.GroupBy(one => one.Network, one => one.Followers).ToDictionary(network => network.Key, network => network.Sum());
    }

    private static void Add(SortedDictionary<string, NetworkSpend> networks, TableEntity row)
    {
        var (spend, before) = (DaySpend.Read(row), networks.GetValueOrDefault(NetworkOf(row)) ?? new NetworkSpend(0, 0, 0));
        networks[NetworkOf(row)] = new NetworkSpend(before.Calls + spend.Calls, before.Units + spend.Units, before.Dollars + spend.Dollars);
    }

    /// <summary>A row's key is <c>{yyyyMMdd}|{network}|{account}</c>.</summary>
    private static string NetworkOf(TableEntity row) => row.RowKey.Split('|')[1];

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
