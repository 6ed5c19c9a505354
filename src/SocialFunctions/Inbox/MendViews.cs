using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Inbox;

internal sealed class MendViews(CaseMending mending)
{
    [Function(nameof(MendViews))]
    public async Task RunAsync([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await mending.RunAsync(cancellationToken);
}
