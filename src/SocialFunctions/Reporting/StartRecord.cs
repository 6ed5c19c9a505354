using Microsoft.Extensions.Hosting;

namespace SocialFunctions.Reporting;

/// <summary>
/// Records the first start while the app starts: a timer that first runs after midnight would take the next day for the first,
/// and the day on which the app was started would have no report.
/// </summary>
internal sealed class StartRecord(ReportRows rows) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => rows.FirstStartAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
