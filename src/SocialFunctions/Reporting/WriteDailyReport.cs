using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Reporting;

internal sealed class WriteDailyReport(DailyReports reports)
{
    /// <summary>Hourly in UTC: Flex Consumption has no time-zone setting, so the brand's days are worked out here.</summary>
    [Function(nameof(WriteDailyReport))]
    public async Task RunAsync([TimerTrigger("0 2 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await reports.ReconcileAsync(cancellationToken);
}
