using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Ingestion.Subscriptions;

internal sealed class RenewSubscriptions(SubscriptionRenewal renewal)
{
    [Function(nameof(RenewSubscriptions))]
    public async Task RunAsync([TimerTrigger("45 */10 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await renewal.RunAsync(cancellationToken);
}
