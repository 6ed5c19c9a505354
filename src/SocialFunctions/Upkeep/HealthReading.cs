using System.Reflection;
using Azure;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>Asks storage how things stand. Names no person, no text, no address.</summary>
internal sealed class HealthReading(
    StorageAreas storage, QueueReading queueReading, QuarantineStore quarantine, ConnectorReading connectors, Brand brand, TimeProvider time)
{
    private static readonly TimeSpan TooOld = TimeSpan.FromHours(24);

    /// <summary>A refusal is for good: the day's mail is of no use later, so it is shown for a while and then left to the log.</summary>
    private static readonly TimeSpan FailedShown = TimeSpan.FromDays(7);

    private static readonly string Packages = typeof(HealthReading).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(one => one.Key == "AzurePackages")?.Value ?? "nuget";

    public async Task<HealthState> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadStorageAsync(cancellationToken);
        }
        catch (StorageProblem problem)
        {
            return Failing(problem.Kind, problem.Message);
        }
        catch (Exception failure) when (failure is RequestFailedException or AggregateException)
        {
            return Failing(StorageTrouble.Unreachable, "Storage answers with errors of its own: see the state of Azure, and ask again in a few minutes.");
        }
    }

    private async Task<HealthState> ReadStorageAsync(CancellationToken cancellationToken)
    {
        var queues = new Dictionary<string, QueueState>(StringComparer.Ordinal);
        foreach (var queue in QueueNames.All.Concat(QueueNames.Poison))
            queues[queue] = await queueReading.ReadAsync(queue, cancellationToken);
        var kept = await CountAsync(quarantine.ListAsync(null, cancellationToken));
        var uncertain = await CountAsync(Query(TableNames.Effects, $"PartitionKey ge {brand.Id + "|"} and PartitionKey lt {brand.Id + "}"} and state eq {MailEffects.Uncertain}"));
        var week = Keys.MentionPartition(brand.Id, time.GetUtcNow() - FailedShown);
        var failed = await CountAsync(Query(TableNames.Effects, $"PartitionKey ge {week} and PartitionKey lt {brand.Id + "}"} and state eq {MailEffects.Failed}"));
        var pending = await CountAsync(Query(TableNames.Cases, $"PartitionKey eq {Keys.MendPartition(brand.Id)}"))
            + await CountAsync(Query(TableNames.Hours, $"PartitionKey eq {brand.Id} and RowKey ge {Keys.Marker}"));
        var polled = await connectors.ReadAsync(cancellationToken);
        var hooks = await connectors.HooksAsync(cancellationToken);
        var subscriptions = await connectors.SubscriptionsAsync(cancellationToken);
        var gaps = await connectors.GapsAsync(cancellationToken);
        var warnings = HealthWarnings.Of(queues, kept, uncertain, failed, time.GetUtcNow() - TooOld)
            .Concat(ConnectorWarnings.Of(polled, subscriptions, gaps, time.GetUtcNow())).ToList();
        return new HealthState(
            warnings.Count == 0 ? "ok" : "warning", "reachable", Packages, queues, kept, uncertain, failed, pending, polled, hooks, subscriptions, gaps,
            await LastReportAsync(cancellationToken), warnings);
    }

    private static HealthState Failing(StorageTrouble kind, string warning) => new(
        "failing", kind.ToString().ToLowerInvariant(), Packages, new Dictionary<string, QueueState>(), 0, 0, 0, 0, [], [], [], new Dictionary<string, int>(), null, [warning]);

    private async Task<ReportHealth?> LastReportAsync(CancellationToken cancellationToken)
    {
        TableEntity? last = null;
        await foreach (var row in Query(TableNames.Reports, $"PartitionKey eq {brand.Id} and RowKey lt {Keys.Marker}").WithCancellation(cancellationToken))
            last = row.GetDateTimeOffset("written") is null ? last : row;
        return last is null ? null : new ReportHealth(last.RowKey, last.GetDateTimeOffset("written"), last.GetDateTimeOffset("mailed"));
    }

    private AsyncPageable<TableEntity> Query(string table, FormattableString filter) =>
        storage.Table(table).QueryAsync<TableEntity>(TableClient.CreateQueryFilter(filter));

    private static async Task<int> CountAsync(AsyncPageable<TableEntity> rows)
    {
        var count = 0;
        await foreach (var _ in rows)
            count++;
        return count;
    }
}
