using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;

namespace SocialFunctions.Upkeep;

/// <summary>
/// Deletes what the brand file's retention no longer covers, by its last write and the real clock: an import of old messages is as
/// new as the day on which it was made.
/// </summary>
internal sealed partial class Purge(ExpiredRows rows, ExpiredBlobs blobs, Brand brand, TimeProvider time, ILogger<Purge> logger)
{
    /// <summary>Some two minutes of work; what is left waits for the next day.</summary>
    public const int MostRows = 100_000;

    private static readonly TimeSpan ClosedCases = TimeSpan.FromDays(14);

    // Cursors stay, but for the marks of fetches: an account that is seldom polled must not begin anew.
    private static readonly string[] Tables =
    [
        TableNames.Mentions, TableNames.Threads, TableNames.Cases, TableNames.Hours, TableNames.Spend, TableNames.Reports,
        TableNames.Effects, TableNames.Corrections, TableNames.Quarantine,
    ];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var retained = now.AddDays(-brand.RetentionDays);
        var left = MostRows;
        foreach (var table in Tables)
            left -= await rows.DeleteAsync(table, retained, left, cancellationToken);
        left -= await rows.DeleteTextsAsync(retained, left, cancellationToken);
        left -= await rows.DeleteClosedCasesAsync(now - ClosedCases, left, cancellationToken);
        left -= await rows.DeleteFetchMarksAsync(now - FetchMarks.Kept, left, cancellationToken);
        var editions = await blobs.DeleteReportsAsync(retained, cancellationToken);
        if (left < MostRows || editions > 0)
            LogPurged(MostRows - left, editions);
    }

    [LoggerMessage(6011, LogLevel.Information, "{Rows} rows and {Blobs} blobs that are older than the retention were deleted.")]
    private partial void LogPurged(int rows, int blobs);
}
