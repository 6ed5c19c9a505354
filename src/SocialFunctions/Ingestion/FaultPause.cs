using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>How long a stream is left alone after a fault.</summary>
internal static class FaultPause
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(31);

    /// <param name="failures">Before this one, since the last success.</param>
    /// <param name="pause">Between two polls when all is well.</param>
    /// <param name="restOfDay">Until the network's next day begins.</param>
    public static TimeSpan Of(PollFault fault, int failures, TimeSpan pause, TimeSpan restOfDay)
    {
        if (fault.Kind == PollFaultKind.BudgetSpent)
            return restOfDay;
        var grown = pause * Math.Pow(2, Math.Min(failures, 8));
        var longest = grown < PollPace.Longest ? grown : PollPace.Longest;
        var wait = fault.RetryAfter > longest ? fault.RetryAfter.Value : longest;

        // Accounts that failed together do not come back together; and no answer parks one for years.
        var jitter = failures == 0 ? 1 : 1 + (Random.Shared.NextDouble() * 0.1);
        return wait < Furthest ? wait * jitter : Furthest;
    }
}
