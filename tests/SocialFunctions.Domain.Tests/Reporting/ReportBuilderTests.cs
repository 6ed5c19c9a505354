using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is Monday 9 March 2026 in Madrid; minute 0 is 09:00, when service opens; asOf is 21:00.</summary>
public sealed class ReportBuilderTests
{
    private static readonly DateOnly Monday = new(2026, 3, 9);

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

    [Fact]
    public void Turn_figures_count_what_opened_in_the_period_and_a_rate_is_answered_over_needing_reply()
    {
        var turns = Build(
            By("old", "0", -24 * 60), ByBrand("0r", 5, to: "0"), // opened on the day before
            By("ana", "1", 0), ByBrand("1r", 10, to: "1"),
            By("bea", "2", 0), ByBrand("2r", 20, to: "2"),
            By("eva", "3", 0) with { DismissedAt = Minute(30) },
            By("ida", "4", 0),
            By("mia", "5", 0) with { Forbidden = true },
            By("noa", "6", 0) with { DeletedAt = Minute(1) }).Response.Turns;
        Assert.Equal((4, 2, 1, 1), (turns.NeedingReply, turns.Answered, turns.Open, turns.Dismissed));
        Assert.Equal((0.5, 900.0, 1_140.0), (turns.Rate, turns.MedianSeconds, turns.P90Seconds));
        Assert.Equal(1_200, turns.MedianWithOpenSeconds); // two answered, two waiting: S(20 min) = ½
        Assert.True(turns.SmallSample);
    }

    [Fact]
    public void Business_time_and_SLA_run_in_the_department_s_hours()
    {
        var turns = Build(
            By("ana", "1", -60), ByBrand("1r", 60, to: "1"), // 08:00, answered at 10:00 sharp: due then, met
            By("bea", "2", 0), ByBrand("2r", 61, to: "2"), // a minute too late
            By("eva", "3", 0), // open and overdue
            By("ida", "4", 0) with { DismissedAt = Minute(59) }, // dismissed before it was due: not in it
            By("mia", "5", 0) with { DismissedAt = Minute(60) }, // at its due: missed
            By("noa", "6", 7 * 60 + 30)).Response.Turns; // 16:30: due on Tuesday
        Assert.Equal((4, 1, 0.25), (turns.Sla.Due, turns.Sla.Met, turns.Sla.Rate));
        Assert.Equal(3_630, turns.Business.MedianSeconds); // 60 and 61 minutes
    }

    [Theory]
    [InlineData(15, 0)]
    [InlineData(15.1, 1)]
    public void A_turn_has_arrived_late_when_its_opening_took_more_than_a_quarter_of_an_hour(double minutes, int late) =>
        Assert.Equal(late, Build(By("ana", "1", 0).With(mention => mention with { ReceivedAt = Minute(minutes) })).Response.Turns.ArrivedLate);

    [Fact]
    public void Networks_and_departments_have_the_figures_of_turns()
    {
        var response = Build(By("ana", "1", 0), By("bea", "2", 0) with { Department = "sales" }, ByBrand("2r", 3, to: "2")).Response;
        Assert.Equal(["sales 1 of 1", "service 0 of 1"], response.ByDepartment.Select(one => $"{one.Key} {one.Value.Answered} of {one.Value.NeedingReply}"));
        Assert.Equal(["x 1 of 2"], response.ByNetwork.Select(one => $"{one.Key} {one.Value.Answered} of {one.Value.NeedingReply}"));
    }

    [Fact]
    public void Message_figures_belong_to_the_day_of_the_message()
    {
        var messages = Build(
            By("ana", "1", -24 * 60), ByBrand("1r", 1, to: "1"), By("bea", "2", 0).NeedingNone(), ByBrand("2r", 4, text: "@bea hi")).Response.Messages;
        Assert.Equal(new MessageFigures(1, 240, 240, 240), messages);
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
    public void Coverage_counts_each_message_by_the_first_that_holds()
    {
        var coverage = ReportBuilder.Build(Input(
            By("ana", "1", 0), By("ana", "2", 1).NeedingNone(), ByBrand("r", 2, to: "1"), // both answered by their turn
            By("bea", "3", 0).NeedingNone(), ByBrand("s", 2, to: "3"), // by a reply that names it
            By("eva", "4", 0), By("ida", "5", 0) with { DismissedAt = Minute(3) },
            By("mia", "6", 0) with { Forbidden = true }, By("noa", "7", 0).NeedingNone()) with
        { Quarantined = 2 }).Coverage;
        Assert.Equal(new CoverageFigures(9, 3, 1, 1, 1, 1, 2), coverage);
    }

    [Fact]
    public void Coverage_is_always_the_sum_and_no_figure_depends_on_the_order_of_arrival() =>
        Prop.ForAll(ConversationsTests.AnySet().ToArbitrary(), Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), (mentions, seed) =>
        {
            var report = ReportBuilder.Build(Input(mentions) with { Quarantined = seed % 3 });
            var random = new System.Random(seed);
            var shuffled = ReportBuilder.Build(Input([.. mentions.OrderBy(_ => random.Next())]) with { Quarantined = seed % 3 });
            var (sum, turns) = (report.Coverage, report.Response.Turns);
            return sum.Received == sum.Answered + sum.Open + sum.Dismissed + sum.NotNeeded + sum.Forbidden + sum.Quarantined
                && sum.Received == report.Received.Inbound + sum.Quarantined
                && turns.NeedingReply == turns.Answered + turns.Open + turns.Dismissed
                && ReportJson.Write(report) == ReportJson.Write(shuffled);
        }).QuickCheckThrowOnFailure();

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
    public void Changes_compare_with_the_day_before_and_the_median_of_the_same_weekday()
    {
        const int Day = 24 * 60;
        IEnumerable<StoredMention> On(int day, int count) => Enumerable.Range(0, count).Select(i => By($"a{day}-{i}", $"{day}-{i}", day * Day));
        var changes = Build([.. On(0, 6), .. On(-1, 2), .. On(-7, 1), .. On(-14, 5), .. On(-21, 3), .. On(-28, 4)]).Changes!;
        Assert.Equal(new ComparedFigure(6, 2, 3.5), changes.Inbound);
        Assert.Equal(new ComparedFigure(0, 0, 0), changes.TurnRate);
        Assert.Null(changes.NetSentiment.Now);

        Assert.Null(Build([.. On(0, 6)]).Changes);
        Assert.Null(ReportBuilder.Build(Input([.. On(0, 6), .. On(-1, 2)]) with { From = Monday.AddDays(-1) }).Changes);
        var partly = ReportBuilder.Build(Input([.. On(0, 6), .. On(-14, 5)]) with { CompleteFrom = Monday.AddDays(-1) }).Changes!;
        Assert.Equal(new ComparedFigure(6, 0, null), partly.Inbound); // what is not known whole is not compared with
    }

    [Fact]
    public void Waiting_are_the_twenty_most_pressing_open_turns()
    {
        var waiting = Build(
        [
            By("late", "late", 2), By("carried", "carried", -24 * 60), By("never", "never", -48 * 60) with { Department = null },
            .. Enumerable.Range(10, 30).Select(i => By($"a{i}", $"{i}", i)),
            By("ill", "ill", 50) with { Priority = Priority.Critical },
        ]).Waiting;
        Assert.Equal(20, waiting.Count);
        Assert.Equal(["ill", "carried", "late", "10"], waiting.Take(4).Select(turn => turn.Id));
        Assert.Equal((Minute(62), "service", "normal", "everything", "message late"),
            (waiting[2].Due, waiting[2].Department, waiting[2].Priority, waiting[2].Rule, waiting[2].Excerpt));
    }

    [Fact]
    public void Of_all_that_wait_also_those_that_the_list_leaves_out_are_counted()
    {
        var report = Build([By("carried", "carried", -24 * 60), .. Enumerable.Range(10, 30).Select(i => By($"a{i}", $"{i}", i))]);

        Assert.Equal((30, 31, 20), (report.Response.Turns.Open, report.WaitingTotal, report.Waiting.Count));
    }

    [Fact]
    public void Who_waits_carries_what_decided_unless_it_was_deleted()
    {
        var judged = Classified(Sentiment.Negative, needsReply: true, Intent.Complaint) with { Urgency = Urgency.Critical, Sensitive = "health", Cues = ["mould", "sick"] };
        var waiting = Build(By("ana", "1", 0) with { Classification = judged }).Waiting[0];
        Assert.Equal(("complaint", "critical", "health", "normal"), (waiting.Intent, waiting.Urgency, waiting.Sensitive, waiting.Priority));
        Assert.Equal(["mould", "sick"], waiting.Cues);

        var both = Build(By("ana", "1", 0) with { Classification = judged, DeletedAt = Minute(2) }, By("ana", "2", 1)).Waiting[0];
        Assert.Equal(("1", "", 0), (both.Id, both.Excerpt, both.Cues.Count));
    }

    [Fact]
    public void A_subject_counts_each_message_once_and_spam_not_at_all()
    {
        StoredMention Speaks(string id, Intent intent, string? sensitive, params Aspect[] aspects) => By(id, id, 1) with
        {
            Classification = Classified(Sentiment.Negative, needsReply: true, intent) with { Aspects = aspects, Sensitive = sensitive },
        };
        var report = Build(
            Speaks("1", Intent.Complaint, "health", new("price", Sentiment.Negative), new("price", Sentiment.Negative), new("food", Sentiment.Positive)),
            Speaks("2", Intent.Praise, null, new("price", Sentiment.Positive), new("food", Sentiment.Neutral)),
            Speaks("3", Intent.Complaint, "legal", new Aspect("price", Sentiment.Negative)),
            Speaks("4", Intent.Spam, "health", new Aspect("price", Sentiment.Positive)),
            Speaks("5", Intent.Complaint, "health") with { DeletedAt = Minute(2) });

        Assert.Equal(["food", "price"], report.Aspects.Keys);
        Assert.Equal((new SubjectFigures(1, 1, 0), new SubjectFigures(1, 0, 2)), (report.Aspects["food"], report.Aspects["price"]));
        Assert.Equal(2, report.Sensitive.Messages);
        Assert.Equal([new("health", 1), new("legal", 1)], report.Sensitive.BySubject);
    }

    [Theory]
    [InlineData(140, 140)]
    [InlineData(141, 140)] // 139 and …
    public void An_excerpt_has_at_most_140_characters(int length, int excerpt) =>
        Assert.Equal(excerpt, Excerpt(new string('a', length)).Length);

    [Fact]
    public void An_excerpt_tears_no_emoji_apart() =>
        Assert.Equal(new string('a', 135) + "…", Excerpt(new string('a', 135) + "👩‍👩‍👧‍👦 and more"));

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

    private static string Excerpt(string text) =>
        Build(By("ana", "1", 0).With(mention => mention with { Text = text })).Waiting[0].Excerpt;

    private static Report Build(params StoredMention[] mentions) => ReportBuilder.Build(Input(mentions));

    private static ReportInput Input(params StoredMention[] mentions) => new()
    {
        Brand = TestBrand.Brand,
        From = Monday,
        To = Monday,
        AsOf = Minute(12 * 60),
        Mentions = mentions,
    };
}
