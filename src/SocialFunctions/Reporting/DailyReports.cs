using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Reporting.Mail;

namespace SocialFunctions.Reporting;

/// <summary>
/// Works out which local days should have a report and a mail, compares with what is there, and makes the difference:
/// however often it runs, a day is written once and mailed once.
/// </summary>
internal sealed partial class DailyReports(
    ReportRows rows, ReportWriting writing, MailEffects mails, Brand brand, TimeProvider time, ILogger<DailyReports> logger)
{
    /// <summary>Older days are written by hand if anybody wants them, and never mailed.</summary>
    private const int MostDaysBack = 2;

    /// <summary>The reconciliation runs hourly; what it has not done after two tries is missing.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromHours(2);

    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var today = LocalDay.Of(now, brand.TimeZone);
        foreach (var day in await DaysAsync(today, cancellationToken))
            await ReconcileDayAsync(day, now, cancellationToken);

        foreach (var late in await rows.MarkedAsync(cancellationToken))
        {
            // Asked before the fold: a day written meanwhile may lack what was late, so the next run folds it.
            var settled = late.Day < today.AddDays(-MostDaysBack) || await rows.IsWrittenAsync(late.Day, cancellationToken);
            await RefoldFromAsync(late.Day, today, now, cancellationToken);
            if (settled)
                await rows.UnmarkAsync(late, cancellationToken);
        }
    }

    /// <summary>Days whose report should have been written, or its mails ordered, more than two hours ago.</summary>
    public async Task<int> MissingAsync(CancellationToken cancellationToken)
    {
        var then = time.GetUtcNow() - Grace;
        var missing = 0;
        foreach (var day in await DaysAsync(LocalDay.Of(then, brand.TimeZone), cancellationToken))
        {
            if (!await rows.IsWrittenAsync(day, cancellationToken) || (then >= MailTime(day) && await rows.UnmailedAsync(day, cancellationToken) is not null))
                missing++;
        }

        return missing;
    }

    /// <summary>The days before <paramref name="today"/> that should have a report of their own accord.</summary>
    private async Task<IReadOnlyList<DateOnly>> DaysAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var first = LocalDay.Of(await rows.FirstStartAsync(cancellationToken), brand.TimeZone);
        return [.. Enumerable.Range(-MostDaysBack, MostDaysBack).Select(today.AddDays).Where(day => day >= first)];
    }

    /// <summary>A ledger carries its open turns to the next one: on as long as that changes anything, over days that have none.</summary>
    private async Task RefoldFromAsync(DateOnly first, DateOnly today, DateTimeOffset now, CancellationToken cancellationToken)
    {
        for (var day = first; day < today; day = day.AddDays(1))
        {
            if (await rows.IsWrittenAsync(day, cancellationToken) && !await writing.RefoldAsync(day, now, cancellationToken))
                return;
        }
    }

    private async Task ReconcileDayAsync(DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await rows.ClaimAsync(day, cancellationToken) is { } claim)
        {
            await writing.WriteAsync(new ReportRequest(day, day, now), cancellationToken);
            await rows.WrittenAsync(claim, cancellationToken);
            LogWritten(day);
        }

        if (now >= MailTime(day) && await rows.UnmailedAsync(day, cancellationToken) is { } unmailed)
        {
            await mails.IntendAsync(new Edition(day, day), cancellationToken);
            await rows.MailedAsync(unmailed, cancellationToken);
        }
    }

    /// <summary>The report hour of the next local day; at a change of clock the first instant that shows at least that hour.</summary>
    private DateTimeOffset MailTime(DateOnly day)
    {
        var local = day.AddDays(1).ToDateTime(new TimeOnly(brand.Report.Hour, 0));
        while (brand.TimeZone.IsInvalidTime(local))
            local = local.AddMinutes(15);
        // An hour that comes twice: the first of the two has the larger offset.
        var offset = brand.TimeZone.IsAmbiguousTime(local)
            ? brand.TimeZone.GetAmbiguousTimeOffsets(local).Max()
            : brand.TimeZone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }

    [LoggerMessage(5011, LogLevel.Information, "The report of {Day} was written.")]
    private partial void LogWritten(DateOnly day);
}
