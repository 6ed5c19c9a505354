using System.Diagnostics;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Storms;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Storms;

/// <summary>Without a history the brand file expects 5: s = √5, so level 1 begins at 5 + 3·√5 = 11.7 voices, level 2 at 16.2 and level 3 at 22.9.</summary>
public sealed class StormWatchTests
{
    private static readonly TimeZoneInfo Madrid = TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid");

    [Theory]
    [InlineData(11, 0)]
    [InlineData(12, 1)] // z = 3.13, v ≥ 5
    [InlineData(16, 1)]
    [InlineData(17, 2)] // z = 5.37, v ≥ 10
    [InlineData(22, 2)]
    [InlineData(23, 3)] // z = 8.05, v ≥ 20
    [InlineData(39, 3)] // z = 15.2 would be level 4, but v < 40
    [InlineData(40, 4)]
    public void The_level_rises_at_once_with_deviation_and_voices(int voices, int level) =>
        Assert.Equal(level, Run(Wave(voices)).Peak);

    [Fact]
    public void Each_change_stores_the_inputs_that_made_it()
    {
        var change = Run(Wave(17)).Changes[0];
        Assert.Equal((Minute(5), 0, 2), (change.At, change.Before, change.Level));
        Assert.Equal((17, 5, 1, false, 2), (change.Inputs.Voices, change.Inputs.Expected, change.Inputs.Networks, change.Inputs.News, change.Inputs.Level));
        Assert.Equal(Math.Sqrt(5), change.Inputs.Spread, 9);
        Assert.Equal(12 / Math.Sqrt(5), change.Inputs.Deviation, 9);
    }

    [Fact]
    public void It_falls_one_level_after_each_two_hours_below()
    {
        // Said at 09:03, heard from 09:05 to 10:00; below from 10:05 on.
        var course = Run(Wave(17));
        Assert.Equal([(5, 2), (185, 1), (305, 0)], course.Changes.Select(change => ((int)(change.At - Start).TotalMinutes, change.Level)));
        var episode = Assert.Single(course.Episodes);
        Assert.Equal((Minute(5), Minute(305), 2), (episode.From, episode.To, episode.Peak));
        Assert.Equal((0, 0, 2), (course.LevelAtStart, course.Level, course.Peak));
    }

    [Fact]
    public void A_wave_within_the_two_hours_keeps_the_level_up() =>
        Assert.Equal([(5, 1), (305, 0)], Run([.. Wave(12), .. Wave(12, minute: 123, "again")])
            .Changes.Select(change => ((int)(change.At - Start).TotalMinutes, change.Level)));

    [Fact]
    public void A_storm_that_began_before_the_period_is_known_at_its_start()
    {
        var course = StormWatch.Run(Wave(17), new StormThresholds(), Madrid, Minute(60), Minute(100), Minute(5_000));
        Assert.Equal((2, 2, 2), (course.LevelAtStart, course.Level, course.Peak));
        Assert.Empty(course.Changes);
        Assert.Equal((Minute(60), null), (course.Episodes[0].From, course.Episodes[0].To));
    }

    [Fact]
    public void Copies_of_one_text_count_once() =>
        Assert.Equal(0, Run([.. Enumerable.Range(0, 40).Select(i => By($"a{i}", $"{i}", 3).Negative($"@brand{i} ¡Qué  MALO! https://a.example/{i}"))]).Peak);

    [Fact]
    public void One_author_counts_once() =>
        Assert.Equal(0, Run([.. Enumerable.Range(0, 40).Select(i => By("ana", $"{i}", 3).Negative($"bad {i}"))]).Peak);

    [Theory]
    [MemberData(nameof(NoVoices))]
    public void What_is_no_voice_raises_nothing(Func<StoredMention, StoredMention> change) =>
        Assert.Equal(0, Run([.. Wave(40).Select(change)]).Peak);

    public static TheoryData<Func<StoredMention, StoredMention>> NoVoices() =>
    [
        voice => voice with { Employee = true },
        voice => voice with { DeletedAt = Minute(3) },
        voice => voice with { Classification = null },
        voice => voice.With(mention => mention with { Kind = MentionKind.Repost }),
        voice => voice.With(mention => mention with { Author = Author.Unknown }),
        voice => voice.With(mention => mention with { Direction = MentionDirection.Outbound }),
        voice => voice.With(mention => mention with { ReceivedAt = Minute(3 + (48 * 60) + 1) }), // an old message that was found late
        voice => voice.With(mention => mention with { PublishedAt = Minute(6_000), ReceivedAt = Minute(6_000) }), // after asOf
    ];

    [Fact]
    public void Three_networks_make_a_wave_one_level_worse() => Assert.Equal(3, Run([.. Wave(17).Select((voice, i) =>
        voice.With(mention => mention with { Network = new[] { NetworkNames.X, NetworkNames.Facebook, NetworkNames.Reddit }[i % 3] }))]).Peak);

    [Fact]
    public void A_news_item_makes_a_wave_one_level_worse_but_none_alone()
    {
        StoredMention news = By("paper", "news", 3).Negative("in the news").With(mention => mention with { Network = NetworkNames.Feed });
        Assert.Equal(0, Run([news]).Peak);
        Assert.Equal(3, Run([.. Wave(16), news]).Peak);
    }

    [Fact]
    public void What_is_usual_at_this_weekday_and_hour_is_no_storm()
    {
        // 20 voices each Monday at 9, on four Mondays before; 30 on this one: z = 10 ÷ √20 = 2.2.
        var mondays = Enumerable.Range(1, 4).SelectMany(week => Wave(20, -week * 7 * 24 * 60, $"week {week}"));
        Assert.Equal(0, Run([By("first", "first", -29 * 24 * 60), .. mondays, .. Wave(30)]).Peak);
    }

    [Fact]
    public void With_fewer_than_three_such_hours_those_of_all_days_are_taken()
    {
        // Two weeks are known: 14 mornings, of which two Mondays had 20 voices and the others none.
        var mondays = Enumerable.Range(1, 2).SelectMany(week => Wave(20, -week * 7 * 24 * 60, $"week {week}"));
        var change = Run([By("first", "first", -(14 * 24 * 60) - 120), .. mondays, .. Wave(30)]).Changes[0];
        Assert.Equal((0, 1), (change.Inputs.Expected, change.Inputs.Spread));
    }

    [Fact]
    public void Hours_before_the_first_known_mention_say_nothing() =>
        Assert.Equal(5, HourlyVoices.Of(Wave(20), Madrid, Minute(100)).UsualAt((new DateOnly(2026, 3, 9), 9), 5).Expected);

    [Fact]
    public void Given_hours_take_the_place_of_four_weeks_of_mentions()
    {
        var mentions = Enumerable.Range(1, 4).SelectMany(week => Wave(20, -week * 7 * 24 * 60, $"week {week}")).Prepend(By("first", "first", -29 * 24 * 60)).ToArray();
        var usual = HourlyVoices.Of(mentions, Madrid, Minute(0));
        var course = StormWatch.Run(Wave(60), usual, new StormThresholds(), Madrid, Start, Minute(600), Minute(5_000));
        Assert.Equal(StormWatch.Run([.. mentions, .. Wave(60)], new StormThresholds(), Madrid, Start, Minute(600), Minute(5_000)).Changes, course.Changes);
        Assert.Equal(3, course.Peak); // z = 40 ÷ √20 = 8.9
    }

    [Fact]
    public void Five_weeks_of_a_loud_brand_take_seconds_not_minutes()
    {
        var random = new Random(3);
        var mentions = Enumerable.Range(0, 300_000)
            .Select(i => By($"a{random.Next(50_000)}", $"{i}", -random.NextDouble() * 35 * 24 * 60).Negative($"bad service {random.Next(200_000)}"))
            .ToArray();
        var watch = Stopwatch.StartNew();
        StormWatch.Run(mentions, new StormThresholds(), Madrid, Minute(-34 * 24 * 60), Start, Start);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    private static StormCourse Run(IReadOnlyCollection<StoredMention> mentions) =>
        StormWatch.Run(mentions, new StormThresholds(), Madrid, Start, Minute(600), Minute(5_000));

    private static IReadOnlyList<StoredMention> Wave(int voices, double minute = 3, string about = "now") =>
        [.. Enumerable.Range(0, voices).Select(i => By($"a{i}", $"{about} {i}", minute).Negative($"bad {about} {i}"))];
}
