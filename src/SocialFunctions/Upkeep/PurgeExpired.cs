using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Upkeep;

internal sealed class PurgeExpired(Purge purge)
{
    [Function(nameof(PurgeExpired))]
    public async Task RunAsync([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await purge.RunAsync(cancellationToken);
}
