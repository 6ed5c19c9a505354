using System.Globalization;
using Azure;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting;

/// <summary>Table Reports: which days are claimed, written and mailed, and which something late has marked.</summary>
internal sealed class ReportRows(StorageAreas storage, Brand brand, TimeProvider time)
{
    /// <summary>A crash after claiming must not silence a day: a claim ends by itself.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private TableClient Table => storage.Table(TableNames.Reports);

    /// <summary>When the app first started on this storage: days before it have no report of their own accord.</summary>
    public async Task<DateTimeOffset> FirstStartAsync(CancellationToken cancellationToken)
    {
        var cursors = storage.Table(TableNames.Cursors);
        var row = new TableEntity(Keys.NetworkPartition(brand.Id, "*app*"), "started") { ["at"] = time.GetUtcNow().UtcDateTime };
        var known = await cursors.GetEntityIfExistsAsync<TableEntity>(row.PartitionKey, row.RowKey, cancellationToken: cancellationToken);
        if (known.HasValue)
            return known.Value!.GetDateTimeOffset("at")!.Value;
        try
        {
            await cursors.AddEntityAsync(row, cancellationToken);
            return time.GetUtcNow();
        }
        catch (RequestFailedException exists) when (exists.Status == 409)
        {
            return await FirstStartAsync(cancellationToken);
        }
    }

    /// <summary>Null when the day is written, or somebody is writing it.</summary>
    public async Task<TableEntity?> ClaimAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var read = await ReadAsync(day, cancellationToken);
        if (read is not null && (read.GetDateTimeOffset("written") is not null || read.GetDateTimeOffset("claimedUntil") > time.GetUtcNow()))
            return null;
        var claim = read ?? new TableEntity(brand.Id, Keys.Date(day));
        claim["claimedUntil"] = time.GetUtcNow() + Lease;
        return await RowWriter.TryWriteAsync(Table, [RowWriter.AddOrReplace(claim, read)], cancellationToken)
            ? await ReadAsync(day, cancellationToken)
            : null;
    }

    public async Task WrittenAsync(TableEntity claim, CancellationToken cancellationToken)
    {
        claim["written"] = time.GetUtcNow();
        claim["edition"] = $"{brand.Id}/editions/{claim.RowKey}";
        claim["brandFile"] = brand.Hash;
        await Table.UpdateEntityAsync(claim, claim.ETag, TableUpdateMode.Replace, cancellationToken);
    }

    public async Task<bool> IsWrittenAsync(DateOnly day, CancellationToken cancellationToken) =>
        (await ReadAsync(day, cancellationToken))?.GetDateTimeOffset("written") is not null;

    /// <summary>The row of a day that is written and whose mails have not been ordered.</summary>
    public async Task<TableEntity?> UnmailedAsync(DateOnly day, CancellationToken cancellationToken) =>
        await ReadAsync(day, cancellationToken) is { } row && row.GetDateTimeOffset("written") is not null && row.GetDateTimeOffset("mailed") is null
            ? row
            : null;

    public async Task MailedAsync(TableEntity row, CancellationToken cancellationToken)
    {
        row["mailed"] = time.GetUtcNow();
        // Lost to another instance that did the same: each mail is an effect of its own, so nothing went twice.
        await RowWriter.TryWriteAsync(Table, [RowWriter.AddOrReplace(row, row)], cancellationToken);
    }

    public async Task<IReadOnlyList<MarkedDay>> MarkedAsync(CancellationToken cancellationToken)
    {
        var marked = new List<MarkedDay>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id} and RowKey ge {Keys.Marker}");
        await foreach (var row in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            marked.Add(new MarkedDay(DateOnly.ParseExact(row.RowKey[Keys.Marker.Length..], "yyyy-MM-dd", CultureInfo.InvariantCulture), row));
        return [.. marked.OrderBy(one => one.Day)];
    }

    public Task UnmarkAsync(MarkedDay day, CancellationToken cancellationToken) => MarkerRows.DeleteAsync(Table, day.Marker, cancellationToken);

    private async Task<TableEntity?> ReadAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var row = await Table.GetEntityIfExistsAsync<TableEntity>(brand.Id, Keys.Date(day), cancellationToken: cancellationToken);
        return row.HasValue ? row.Value : null;
    }
}
