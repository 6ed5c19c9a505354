using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Ingestion;

internal sealed class SchedulePolls(PollSchedule schedule)
{
    [Function(nameof(SchedulePolls))]
    public async Task RunAsync([TimerTrigger("30 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await schedule.RunAsync(cancellationToken);
}
