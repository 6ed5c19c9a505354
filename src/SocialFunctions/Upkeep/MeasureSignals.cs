using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.Upkeep;

internal sealed class MeasureSignals(SignalReading signals)
{
    [Function(nameof(MeasureSignals))]
    public async Task RunAsync([TimerTrigger("20 */5 * * * *")] TimerInfo timer, CancellationToken cancellationToken) =>
        await signals.MeasureAsync(cancellationToken);
}
