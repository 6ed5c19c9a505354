using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Reporting;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// Measures what no single call knows: queues, open turns, connectors, reports, the day's budget. Some twenty operations a run, and
/// none for a mention.
/// </summary>
internal sealed class SignalReading(
    StorageAreas storage, QueueReading queues, ConnectorReading connectors, DailyReports reports, RecordBudget budget,
    IOptions<ClassificationOptions> language, Brand brand, TimeProvider time)
{
    /// <summary>Of an open turn that no rule gave to anybody.</summary>
    private const string Nobody = "none";

    public async Task MeasureAsync(CancellationToken cancellationToken)
    {
        foreach (var (queue, poison) in QueueNames.All.Zip(QueueNames.Poison))
        {
            UpkeepTelemetry.Queue(queue, await queues.ReadAsync(queue, cancellationToken), time.GetUtcNow());
            UpkeepTelemetry.PoisonQueue(queue, await queues.ReadAsync(poison, cancellationToken));
        }

        await MeasureConnectorsAsync(cancellationToken);
        await MeasureTurnsAsync(cancellationToken);
        UpkeepTelemetry.ReportsMissing.Record(await reports.MissingAsync(cancellationToken));
        if (language.Value is { UsesService: true, DailyRecords: > 0 })
            UpkeepTelemetry.BudgetUsed.Record(await budget.UsedAsync(cancellationToken));
    }

    private async Task MeasureConnectorsAsync(CancellationToken cancellationToken)
    {
        foreach (var network in (await connectors.ReadAsync(cancellationToken)).GroupBy(one => one.Network))
            UpkeepTelemetry.Connectors(network.Key, network.Count(one => one.LastError is not null), network.Min(one => one.TokenExpires), time.GetUtcNow());
    }

    private async Task MeasureTurnsAsync(CancellationToken cancellationToken)
    {
        // A department with none says so: a line that stays away would look like a measurement that failed.
        var open = brand.Departments.Select(department => department.Id).Append(Nobody).ToDictionary(id => id, _ => (Open: 0L, Overdue: 0L));
        var now = time.GetUtcNow();
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {brand.Id + "|"} and PartitionKey lt {brand.Id + "}"} and state eq {"open"}");
        await foreach (var row in storage.Table(TableNames.Cases).QueryAsync<TableEntity>(filter, select: ["department", "due"], cancellationToken: cancellationToken))
        {
            // A department that the brand file no longer has would be a dimension without bounds.
            var department = row.GetString("department") is { } id && open.ContainsKey(id) ? id : Nobody;
            var counts = open[department];
            open[department] = (counts.Open + 1, counts.Overdue + (row.GetDateTimeOffset("due") < now ? 1 : 0));
        }

        foreach (var (department, counts) in open)
            UpkeepTelemetry.Turns(department, counts.Open, counts.Overdue);
    }
}
