using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Ingestion;

internal sealed class AccountChores(ChoreSchedule schedule)
{
    /// <summary>Each hour: counters of the last two days' posts, and once a day how many follow.</summary>
    [Function(nameof(AccountChores))]
    public async Task RunAsync([TimerTrigger("15 10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await schedule.RunAsync(cancellationToken);
}
