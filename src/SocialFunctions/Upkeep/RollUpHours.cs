using Microsoft.Azure.Functions.Worker;
using SocialFunctions.Ingestion;
using SocialFunctions.Reporting;

namespace SocialFunctions.Upkeep;

internal sealed class RollUpHours(HourRollUp rollUp, SpendLedger spend, HookNotes hooks)
{
    [Function(nameof(RollUpHours))]
    public async Task RunAsync([TimerTrigger("0 * * * * *")] TimerInfo timer, CancellationToken cancellationToken)
    {
        await rollUp.RunAsync(cancellationToken);
        await spend.WriteAsync(cancellationToken);
        await hooks.WriteAsync(cancellationToken);
    }
}
