using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Domain.Storms;

/// <summary>How the storm level went over a period.</summary>
/// <param name="Changes">Within the period, in order.</param>
/// <param name="LevelAtStart">In force at its first instant.</param>
/// <param name="Level">At its end.</param>
/// <param name="Peak">The highest in it.</param>
/// <param name="Episodes">The times above level 0; one that had begun before starts with the period.</param>
public sealed record StormCourse(
    IReadOnlyList<StormChange> Changes, int LevelAtStart, int Level, int Peak, IReadOnlyList<StormEpisode> Episodes)
{
    internal static StormCourse Of(DateTimeOffset start, int levelAtStart, IReadOnlyList<StormChange> changes)
    {
        var episodes = new List<StormEpisode>();
        DateTimeOffset? since = levelAtStart > 0 ? start : null;
        int level = levelAtStart, peak = levelAtStart, highest = levelAtStart;
        foreach (var change in changes)
        {
            level = change.Level;
            highest = Math.Max(highest, level);
            peak = Math.Max(peak, level);
            if (level > 0)
            {
                since ??= change.At;
            }
            else if (since is { } from)
            {
                episodes.Add(new StormEpisode(from, change.At, peak));
                (since, peak) = (null, 0);
            }
        }

        if (since is { } still)
            episodes.Add(new StormEpisode(still, null, peak));
        return new StormCourse(changes, levelAtStart, level, highest, episodes);
    }
}
