using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Tests.Reporting;
using SocialFunctions.Testing;
using SocialFunctions.Testing.Conversations;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Responses;

/// <summary>Message figures of real conversations, computed independently of this code.</summary>
public sealed class RealConversationsTests
{
    [SharedDataFact("conversations", "support-en.csv")]
    public void Support_en_gives_the_figures_computed_independently() =>
        Gives(SupportEn.Read(SharedData.Find("conversations", "support-en.csv")!), 5_000, 2_083, 692, 22_811);

    [SharedDataFact("conversations", "care-en.json")]
    public void Care_en_gives_the_figures_computed_independently() =>
        Gives(CareEn.Read(SharedData.Find("conversations", "care-en.json")!), 1_205, 523, 7_419.413, 289_915.184);

    [SharedDataFact("conversations", "bank-es.csv")]
    public void Bank_es_gives_the_figures_computed_independently() =>
        Gives(BankEs.Read(SharedData.Find("conversations", "bank-es.csv")!), 2_072, 406, 330.5, 1_605.5);

    private static void Gives(IReadOnlyList<Mention> mentions, int records, int answered, double median, double p90)
    {
        Assert.Equal(records, mentions.Count);
        var stored = mentions.Select(mention => new StoredMention { Mention = mention }).ToArray();
        var random = new Random(7);
        foreach (var order in new[] { stored, [.. stored.Reverse()], [.. stored.OrderBy(_ => random.Next())] })
        {
            var seconds = MessageAnswers.Of(order, DateTimeOffset.MaxValue).Values.ToArray();
            Assert.Equal(answered, seconds.Length);
            Assert.Equal(median, Percentile.Median(seconds)!.Value, 3);
            Assert.Equal(p90, Percentile.Of(seconds, 0.9)!.Value, 3);
        }

        // And so says the report of the whole period.
        var report = ReportBuilder.Build(new ReportInput
        {
            Brand = TestBrand.Brand,
            From = LocalDay.Of(stored.Min(mention => mention.PublishedAt), TestBrand.Madrid),
            To = LocalDay.Of(stored.Max(mention => mention.PublishedAt), TestBrand.Madrid),
            AsOf = stored.Max(mention => mention.PublishedAt),
            Mentions = [.. stored.Select(mention => mention with { Classification = Classified(Sentiment.Neutral, needsReply: mention.IsInbound) })],
        });
        Assert.Equal((answered, median, p90), (report.Response.Messages.Answered, report.Response.Messages.MedianSeconds, report.Response.Messages.P90Seconds));
        Assert.Equal(records, report.Received.Inbound + report.Received.Outbound);
        Assert.Equal(report.Received.Inbound, report.Coverage.Received);

        // A reply answers at most one turn; one that names the conversation's first message may answer a later one.
        Assert.InRange(report.Response.Turns.Answered, answered / 2, report.Received.Outbound);
    }
}
