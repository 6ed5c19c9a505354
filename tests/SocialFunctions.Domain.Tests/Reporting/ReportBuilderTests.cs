using System.Text.Json;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>.</summary>
public sealed class ReportBuilderTests
{
    [Fact]
    public void Received_counts_deleted_messages_and_reposts_but_no_employee()
    {
        var report = Build(
            By("ana", "1", 0) with { DeletedAt = Minute(1) },
            By("bea", "2", 0).With(mention => mention with { Kind = MentionKind.Repost }),
            By("eva", "3", 0).With(mention => mention with { Network = NetworkNames.Reddit }),
            By("colleague", "4", 0) with { Employee = true },
            ByBrand("5", 1));
        Assert.Equal((3, 1), (report.Received.Inbound, report.Received.Outbound));
        Assert.Equal(["reddit 1 0", "x 2 1"], report.Received.ByNetwork.Select(one => $"{one.Key} {one.Value.Inbound} {one.Value.Outbound}"));
    }

    [Theory]
    [InlineData("2026-03-08T23:59:59+01:00", 0)]
    [InlineData("2026-03-09T00:00:00+01:00", 1)] // midnight begins the day
    [InlineData("2026-03-09T20:59:59+01:00", 1)]
    [InlineData("2026-03-09T21:00:01+01:00", 0)] // after asOf
    public void A_day_is_a_local_day_cut_at_asOf(string published, int inbound)
    {
        var at = DateTimeOffset.Parse(published, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(inbound, Build(By("ana", "1", 0).With(mention => mention with { PublishedAt = at, ReceivedAt = at })).Received.Inbound);
    }

    [Theory]
    [InlineData("2026-03-29", 23)]
    [InlineData("2026-10-25", 25)]
    [InlineData("2026-03-09", 24)]
    public void A_day_has_as_many_hours_as_the_clock_gives_it(string day, int hours)
    {
        var date = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var start = LocalDay.Start(date, TestBrand.Madrid);
        var each = Enumerable.Range(-1, 27).Select(hour => By($"a{hour}", $"{hour}", (start.AddHours(hour) - Start).TotalMinutes)).ToArray();
        Assert.Equal(hours, ReportBuilder.Build(Input(each) with { From = date, To = date, AsOf = start.AddDays(3) }).Received.Inbound);
    }

    [Theory]
    [InlineData(255, 513, -0.336)]
    [InlineData(0, 0, null)]
    public void Net_sentiment_leaves_neutral_out(int positive, int negative, double? net)
    {
        var mentions = Enumerable.Range(0, positive + negative + 7).Select(i => By("ana", $"{i}", 0) with
        {
            Classification = Classified(i < positive ? Sentiment.Positive : i < positive + negative ? Sentiment.Negative : Sentiment.Neutral, false),
        });
        var sentiment = Build([.. mentions]).Sentiment;
        Assert.Equal((positive, 7, negative), (sentiment.Positive, sentiment.Neutral, sentiment.Negative));
        Assert.Equal(net, sentiment.Net is { } value ? Math.Round(value, 3) : null);
    }

    [Fact]
    public void Intents_have_every_key_and_leave_deleted_messages_and_reposts_out() =>
        Assert.Equal(
            "complaint 0, question 1, suggestion 0, praise 0, lead 0, spam 0, other 0",
            string.Join(", ", Build(
                By("ana", "1", 0), By("bea", "2", 0) with { DeletedAt = Minute(1) },
                By("eva", "3", 0).With(mention => mention with { Kind = MentionKind.Repost })).Intents.Select(one => $"{one.Key} {one.Value}")));

    [Fact]
    public void Engagement_is_that_of_the_brand_s_own_posts()
    {
        var counters = new Engagement(5, 2, 3, 100, 7);
        var engagement = Build(
            ByBrand("1", 0).With(mention => mention with { Engagement = counters }),
            ByBrand("2", 0, to: "9").With(mention => mention with { Engagement = counters }), // a reply
            By("ana", "3", 0).With(mention => mention with { Engagement = counters })).Engagement;
        Assert.Equal((10, 5, 2, 3, 100), (engagement.Total, engagement.Likes, engagement.Replies, engagement.Shares, engagement.Views));
        Assert.Equal((7, 10), (engagement.Bookmarks, engagement.ByNetwork["x"].Total));
    }

    [Fact]
    public void Share_of_voice_finds_whole_keywords_without_case_or_accents()
    {
        var voice = Build([.. new[] { "ACME!", "acme movil", "acmes", "other sons", "I like Other & Sons, not @Acme" }
            .Select((text, i) => By($"a{i}", $"{i}", 0).With(mention => mention with { Text = text }))]).ShareOfVoice;
        Assert.Equal((3, 2, 0.6), (voice.Own, voice.Competitors, voice.Share));
        Assert.Null(Build().ShareOfVoice.Share);
        Assert.Equal(voice.Panel, Build().ShareOfVoice.Panel);
    }

    [Fact]
    public void A_storm_is_told_by_its_level_peak_and_episodes()
    {
        var storm = Build([.. Enumerable.Range(0, 12).Select(i => By($"a{i}", $"{i}", 3).Negative($"bad {i}"))]).Storm;
        Assert.Equal((0, 1, Minute(5)), (storm.Level, storm.Peak, Assert.Single(storm.Episodes).From));
    }

    [Fact]
    public void An_empty_day_has_null_over_zero_and_every_fixed_key()
    {
        using var json = JsonDocument.Parse(ReportJson.Write(Build()));
        var turns = json.RootElement.GetProperty("response").GetProperty("turns");
        Assert.Equal(JsonValueKind.Null, turns.GetProperty("rate").ValueKind);
        Assert.Equal(JsonValueKind.Null, turns.GetProperty("sla").GetProperty("rate").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("response").GetProperty("messages").GetProperty("medianSeconds").ValueKind);
        Assert.Equal(["received", "answered", "open", "dismissed", "notNeeded", "forbidden", "quarantined"],
            json.RootElement.GetProperty("coverage").EnumerateObject().Select(property => property.Name));
        Assert.Equal("2026-03-09", json.RootElement.GetProperty("period").GetProperty("from").GetString());
    }
}
