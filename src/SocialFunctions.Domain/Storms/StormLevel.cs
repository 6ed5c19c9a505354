using SocialFunctions.Domain.Brands;

namespace SocialFunctions.Domain.Storms;

/// <summary>What made a level: all that is needed to see why.</summary>
/// <param name="Voices">v: distinct negative voices of the last 60 minutes.</param>
/// <param name="Expected">e: the median of what is usual at this hour.</param>
/// <param name="Spread">s: how much that varies, at least 1.</param>
/// <param name="Deviation">z = (v − e) ÷ s.</param>
/// <param name="Networks">On how many networks the negative voices are.</param>
/// <param name="News">A news item is among them.</param>
/// <param name="Level">0 calm to 6 hurricane.</param>
public sealed record StormLevel(int Voices, double Expected, double Spread, double Deviation, int Networks, bool News, int Level)
{
    private const int Highest = 6;
    private const int ManyNetworks = 3;

    public static StormLevel Of(int voices, UsualVoices usual, int networks, bool news, StormThresholds thresholds)
    {
        var deviation = (voices - usual.Expected) / usual.Spread;
        var level = 0;
        for (var i = 0; i < thresholds.Deviations.Count && i < thresholds.Voices.Count; i++)
        {
            if (deviation >= thresholds.Deviations[i] && voices >= thresholds.Voices[i])
                level = i + 1;
        }

        // Breadth makes a wave worse; it makes none.
        if (level > 0 && (networks >= ManyNetworks || news))
            level++;
        return new StormLevel(voices, usual.Expected, usual.Spread, deviation, networks, news, Math.Min(level, Highest));
    }
}
