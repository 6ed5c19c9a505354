using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;

namespace SocialFunctions.Classification;

/// <summary>
/// What may still be spent on the Language service this UTC day, over all instances: one row of Spend, from which each instance takes
/// a share If-Match before it asks. It is never overdrawn; what an instance had taken and not used when it died stays unspent.
/// </summary>
internal sealed class RecordBudget(StorageAreas storage, Brand brand, TimeProvider time, IOptions<ClassificationOptions> options) : IDisposable
{
    /// <summary>Of the rows that are no network's: a report's networks leave it out.</summary>
    public const string Subject = "*language*";

    private const int MostRounds = 12;

    /// <summary>A share is a twentieth of the day, so that most questions cost no operation.</summary>
    private const int Shares = 20;

    private readonly SemaphoreSlim one = new(1);
    private string today = "";
    private string spentUp = "";
    private int inHand;

    /// <returns>How many of them may be spent: all, or what is left.</returns>
    public async Task<RecordShare> TakeAsync(int records, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        try
        {
            var day = Keys.Day(time.GetUtcNow());
            if (today != day)
                (today, inHand) = (day, 0);
            if (inHand < records && spentUp != day)
                inHand += await FetchAsync(day, Math.Max(records - inHand, options.Value.DailyRecords / Shares), cancellationToken);
            var taken = Math.Min(records, inHand);
            inHand -= taken;
            return new RecordShare(day, taken);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>Of the day's records, what is given out: 0 to 1. Not all that was given out is spent.</summary>
    public async Task<double> UsedAsync(CancellationToken cancellationToken)
    {
        var key = Keys.SpendRow(Keys.Day(time.GetUtcNow()), Subject, "records");
        var read = await storage.Table(TableNames.Spend).GetEntityIfExistsAsync<TableEntity>(brand.Id, key, cancellationToken: cancellationToken);
        return read.HasValue ? (double)(read.Value!.GetInt64("given") ?? 0) / options.Value.DailyRecords : 0;
    }

    /// <summary>Taken and not billed after all. What is left of another day is lost with it.</summary>
    public async Task GiveBackAsync(RecordShare share, CancellationToken cancellationToken)
    {
        await one.WaitAsync(cancellationToken);
        if (share.Day == today)
            inHand += share.Records;
        one.Release();
    }

    public void Dispose() => one.Dispose();

    private async Task<int> FetchAsync(string day, int records, CancellationToken cancellationToken)
    {
        var table = storage.Table(TableNames.Spend);
        var key = Keys.SpendRow(day, Subject, "records");
        for (var round = 0; round < MostRounds; round++)
        {
            var read = await table.GetEntityIfExistsAsync<TableEntity>(brand.Id, key, cancellationToken: cancellationToken);
            var given = read.HasValue ? read.Value!.GetInt64("given") ?? 0 : 0;
            var more = (int)Math.Clamp(options.Value.DailyRecords - given, 0, records);
            var row = new TableEntity(brand.Id, key) { ["given"] = given + more };
            if (more == 0 || await RowWriter.TryWriteAsync(table, [RowWriter.AddOrReplace(row, read.HasValue ? read.Value : null)], cancellationToken))
            {
                // Not before: what was not written is still there for the next one who asks.
                if (given + more >= options.Value.DailyRecords)
                    spentUp = day;
                return more;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20 * (round + 1))), time, cancellationToken);
        }

        // Everybody wants a share at once: nothing waits, and the next batch tries again.
        return 0;
    }
}
