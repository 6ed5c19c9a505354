using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Reporting;

/// <summary>Makes each marked hour again from Mentions, then takes its marker off unless more arrived meanwhile.</summary>
internal sealed class HourRollUp(StorageAreas storage, Brand brand)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var hours = storage.Table(TableNames.Hours);
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {brand.Id} and RowKey ge {Keys.Marker}");
        await foreach (var marker in hours.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            var hour = marker.RowKey[Keys.Marker.Length..];
            await hours.UpsertEntityAsync(await RowAsync(hour, cancellationToken), TableUpdateMode.Replace, cancellationToken);
            await MarkerRows.DeleteAsync(hours, marker, cancellationToken);
        }
    }

    private async Task<TableEntity> RowAsync(string hour, CancellationToken cancellationToken)
    {
        var mentions = await HourAsync(hour, cancellationToken);
        var figures = HourFigures.Of(mentions, await ParentsAsync(mentions, cancellationToken));
        return new TableEntity(brand.Id, hour)
        {
            ["inbound"] = figures.Inbound,
            ["outbound"] = figures.Outbound,
            ["counts"] = JsonSerializer.Serialize(figures.Counts),
            ["responses"] = JsonSerializer.Serialize(figures.ResponseHistogram),
            ["engagement"] = figures.Engagement,
            ["gaps"] = JsonSerializer.Serialize(figures.Gaps),
        };
    }

    private async Task<List<StoredMention>> HourAsync(string hour, CancellationToken cancellationToken)
    {
        var partition = $"{brand.Id}|{hour[..8]}";
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {partition} and RowKey ge {hour[8..] + "|"} and RowKey lt {hour[8..] + "}"}");
        var mentions = new List<StoredMention>();
        await foreach (var row in storage.Table(TableNames.Mentions).QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            mentions.Add(MentionRows.Read(row));
        return mentions;
    }

    private async Task<Dictionary<string, DateTimeOffset>> ParentsAsync(List<StoredMention> mentions, CancellationToken cancellationToken)
    {
        var parents = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        var replies = mentions.Where(mention => !mention.IsInbound && mention.Mention.InReplyTo is not null);
        foreach (var network in replies.GroupBy(reply => reply.Mention.Network))
        {
            var ids = network.Select(reply => reply.Mention.InReplyTo!).Distinct(StringComparer.Ordinal).ToDictionary(Keys.ThreadRow, StringComparer.Ordinal);
            var rows = await RowReader.ReadAsync(
                storage.Table(TableNames.Threads), Keys.NetworkPartition(brand.Id, network.Key), ids.Keys, cancellationToken);
            foreach (var (key, row) in rows)
            {
                if (row.GetDateTimeOffset("publishedAt") is { } published)
                    parents[$"{network.Key}|{ids[key]}"] = published;
            }
        }

        return parents;
    }
}
