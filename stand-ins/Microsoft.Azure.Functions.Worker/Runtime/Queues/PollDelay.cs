namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>How long to wait after a poll that found nothing: grows randomly from 100 ms to the longest interval.</summary>
internal static class PollDelay
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(100);

    /// <param name="emptyPolls">Polls in a row that found nothing, this one included.</param>
    /// <param name="longest">maxPollingInterval of host.json.</param>
    /// <param name="chance">A random number from 0 to 1, so that pollers do not march in step.</param>
    public static TimeSpan After(int emptyPolls, TimeSpan longest, double chance)
    {
        var delay = Shortest * Math.Pow(2, Math.Min(emptyPolls - 1, 20)) * (0.8 + (0.4 * chance));
        return delay < longest ? delay : longest;
    }
}
