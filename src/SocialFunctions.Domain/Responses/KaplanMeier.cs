namespace SocialFunctions.Domain.Responses;

/// <summary>A median that counts what is not answered yet, so that leaving hard messages unanswered cannot improve it.</summary>
public static class KaplanMeier
{
    // Half is half: a product of fractions such as 3/4 · 2/3 must not miss it by a rounding error.
    private const double Half = 0.5 + 1e-12;

    /// <param name="replied">Seconds until each reply.</param>
    /// <param name="censored">Seconds for which each unanswered turn has waited.</param>
    /// <returns>The smallest reply time at which at most half still waits; null when that is not reached.</returns>
    public static double? Median(IEnumerable<double> replied, IEnumerable<double> censored)
    {
        var replies = replied.Order().ToArray();
        var waits = censored.Order().ToArray();
        var waiting = 1.0;
        var gone = 0;
        for (var i = 0; i < replies.Length;)
        {
            var time = replies[i];
            var atOnce = 0;
            while (i + atOnce < replies.Length && replies[i + atOnce] == time)
                atOnce++;

            // Replies come before censorings at ties: who left at this very instant was still at risk.
            while (gone < waits.Length && waits[gone] < time)
                gone++;
            var atRisk = replies.Length - i + (waits.Length - gone);
            waiting *= 1 - ((double)atOnce / atRisk);
            if (waiting <= Half)
                return time;
            i += atOnce;
        }

        return null;
    }
}
