using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>The storm level, every five minutes. It rises at once and falls by one after two hours below.</summary>
public static class StormWatch
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(60);
    private static readonly TimeSpan Patience = TimeSpan.FromHours(2);

    // From level 6 it takes twelve hours to calm: a day before the period its level no longer depends on what came earlier still.
    private static readonly TimeSpan WarmUp = TimeSpan.FromHours(24);

    /// <param name="mentions">Of the period, the day and the four weeks before it, as far as they are known.</param>
    /// <param name="start">Of the period.</param>
    /// <param name="end">Of the period, inclusive; no step lies after asOf.</param>
    public static StormCourse Run(
        IEnumerable<StoredMention> mentions, StormThresholds thresholds, TimeZoneInfo zone,
        DateTimeOffset start, DateTimeOffset end, DateTimeOffset asOf)
    {
        var voices = new NegativeVoices(KnownMentions.At(mentions, asOf));
        return Run(voices, HourlyVoices.Of(voices, zone, asOf), thresholds, zone, start, end < asOf ? end : asOf);
    }

    /// <summary>The same where what is usual is already known: then the mentions of the period and the day before it are enough.</summary>
    public static StormCourse Run(
        IEnumerable<StoredMention> mentions, HourlyVoices usual, StormThresholds thresholds, TimeZoneInfo zone,
        DateTimeOffset start, DateTimeOffset end, DateTimeOffset asOf) =>
        Run(new NegativeVoices(KnownMentions.At(mentions, asOf)), usual, thresholds, zone, start, end < asOf ? end : asOf);

    private static StormCourse Run(
        NegativeVoices voices, HourlyVoices usual, StormThresholds thresholds, TimeZoneInfo zone, DateTimeOffset start, DateTimeOffset end)
    {
        var all = voices.All;
        var changes = new List<StormChange>();
        var expected = new Dictionary<(DateOnly, int), UsualVoices>();
        int level = 0, levelAtStart = 0, from = 0, to = 0;
        DateTimeOffset? belowSince = null;
        for (var at = OnGrid(start - WarmUp); at <= end; at += Step)
        {
            // The window is (at − 60 min, at]; both ends only ever move forward.
            while (to < all.Length && all[to].At <= at)
                to++;
            while (from < to && all[from].At <= at - Window)
                from++;
            var heard = voices.Count(all[from..to], at);
            var inputs = StormLevel.Of(heard.Voices, Usually(at), heard.Networks, heard.News, thresholds);

            belowSince = inputs.Level < level ? belowSince ?? at : null;
            var next = inputs.Level > level ? inputs.Level : belowSince <= at - Patience ? level - 1 : level;
            if (next != level)
            {
                if (at >= start)
                    changes.Add(new StormChange(at, level, next, inputs));
                level = next;

                // Each level down takes its own two hours.
                belowSince = inputs.Level < level ? at : null;
            }

            if (at < start)
                levelAtStart = level;
        }

        return StormCourse.Of(start, levelAtStart, changes);

        // The window lies in two clock hours, and the busier one is what is usual: else each rush hour would begin or end as a storm.
        UsualVoices Usually(DateTimeOffset at)
        {
            var first = In(HourlyVoices.HourOf(at - Window + TimeSpan.FromTicks(1), zone));
            var last = In(HourlyVoices.HourOf(at, zone));
            return first.Expected > last.Expected ? first : last;
        }

        UsualVoices In((DateOnly, int) hour)
        {
            if (!expected.TryGetValue(hour, out var found))
                expected[hour] = found = usual.UsualAt(hour, thresholds.DefaultExpected);
            return found;
        }
    }

    private static DateTimeOffset OnGrid(DateTimeOffset instant) =>
        new((instant.UtcTicks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, TimeSpan.Zero);
}
