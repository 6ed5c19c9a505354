namespace SocialFunctions.Networks.Polling;

/// <summary>How long to leave a stream alone: quiet ones longer, and all longer when the day's budget runs short, mentions last.</summary>
public static class PollPace
{
    /// <summary>However quiet and however short of money: so often at least.</summary>
    public static TimeSpan Longest { get; } = TimeSpan.FromHours(6);

    /// <param name="pause">What the settings ask for.</param>
    /// <param name="quiet">Polls in a row that found nothing.</param>
    /// <param name="spent">Share of the day's budget that is used up, from 0.</param>
    /// <param name="elapsed">Share of the day that has passed, 0 to 1.</param>
    public static TimeSpan After(TimeSpan pause, StreamWeight weight, int quiet, double spent, double elapsed)
    {
        var factor = Quiet(weight, quiet) * Shortage(weight, spent, elapsed);
        return TimeSpan.FromTicks((long)Math.Min(Longest.Ticks, Math.Max(1, pause.Ticks) * factor));
    }

    /// <summary>Doubled for each three empty polls: mentions to 4 times, the brand's own to 8, searches to 16.</summary>
    private static double Quiet(StreamWeight weight, int quiet) => Math.Pow(2, Math.Min(quiet / 3, weight switch
    {
        StreamWeight.Mentions => 2,
        StreamWeight.Own => 3,
        _ => 4,
    }));

    /// <summary>By how much the spending runs ahead of the day; searches feel it squared, mentions only beyond half as much again.</summary>
    private static double Shortage(StreamWeight weight, double spent, double elapsed)
    {
        // The day's first half hour proves nothing.
        var ahead = Math.Max(1, spent / Math.Max(elapsed, 1.0 / 48));
        return weight switch
        {
            StreamWeight.Mentions => Math.Max(1, ahead / 1.5),
            StreamWeight.Own => ahead,
            _ => ahead * ahead,
        };
    }
}
