using System.Collections.Concurrent;
using System.Text.Json;
using Azure.AI.TextAnalytics;
using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;

namespace SocialFunctions.Classification;

/// <summary>
/// Table Texts: what the service said of a text, by the text's key, so that a copy is never asked again. At most one operation a key
/// to read, and none for what this instance has met lately.
/// </summary>
internal sealed class KnownTexts(StorageAreas storage)
{
    /// <summary>Some 3 MB; when it is full it begins anew.</summary>
    private const int MostRecent = 10_000;

    private const int ReadsAtOnce = 16;

    private readonly ConcurrentDictionary<string, ServiceAnswer> recent = new(StringComparer.Ordinal);

    public async Task<IReadOnlyDictionary<string, ServiceAnswer>> FindAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, ServiceAnswer>(StringComparer.Ordinal);
        var unknown = new List<string>();
        foreach (var key in keys)
        {
            if (recent.TryGetValue(key, out var answer))
                found[key] = answer;
            else
                unknown.Add(key);
        }

        var reads = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(unknown.GroupBy(Keys.TextPartition), reads, async (partition, token) =>
        {
            foreach (var (key, row) in await RowReader.ReadAsync(storage.Table(TableNames.Texts), partition.Key, partition, token))
                found[key] = Remember(key, Read(row));
        });
        return found;
    }

    /// <summary>Another instance may have asked the same meanwhile; its answer is as good.</summary>
    public async Task KeepAsync(IReadOnlyDictionary<string, ServiceAnswer> answers, CancellationToken cancellationToken)
    {
        // First: what is paid for is known here, even if the table does not answer.
        foreach (var (key, answer) in answers)
            Remember(key, answer);
        var writes = new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnce, CancellationToken = cancellationToken };
        await Parallel.ForEachAsync(answers.GroupBy(one => Keys.TextPartition(one.Key)), writes, async (partition, token) =>
        {
            var rows = partition.Select(one => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(one.Key, one.Value)));
            await RowWriter.TryWriteAsync(storage.Table(TableNames.Texts), [.. rows], token);
        });
    }

    private ServiceAnswer Remember(string key, ServiceAnswer answer)
    {
        if (recent.Count >= MostRecent)
            recent.Clear();
        return recent[key] = answer;
    }

    private static TableEntity Write(string key, ServiceAnswer answer)
    {
        var row = new TableEntity(Keys.TextPartition(key), key)
        {
            ["mood"] = answer.Mood.ToString().ToLowerInvariant(),
            ["positive"] = answer.Positive,
            ["neutral"] = answer.Neutral,
            ["negative"] = answer.Negative,
        };
        row.Put("aspects", answer.Aspects.Count == 0 ? null : JsonSerializer.Serialize(answer.Aspects));
        return row;
    }

    private static ServiceAnswer Read(TableEntity row) => new(
        Enum.Parse<TextSentiment>(row.GetString("mood"), ignoreCase: true),
        row.GetDouble("positive") ?? 0, row.GetDouble("neutral") ?? 0, row.GetDouble("negative") ?? 0,
        row.GetString("aspects") is { } aspects ? JsonSerializer.Deserialize<List<Aspect>>(aspects)! : []);
}
