using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

public sealed class AgreementCountsTests
{
    [Fact]
    public void Without_a_second_opinion_there_is_no_table() => Assert.Null(Build(By("ana", "1", 0)).Agreement);

    [Fact]
    public void Whichever_of_the_two_counted_rows_are_embedded_and_columns_the_service()
    {
        var agreement = Build(
            Judged("1", Sentiment.Negative, new SecondOpinion("language-service", Sentiment.Negative, 0.9)),
            Judged("2", Sentiment.Negative, new SecondOpinion("language-service", Sentiment.Positive, 0.9)),
            Judged("3", Sentiment.Positive, new SecondOpinion("embedded", Sentiment.Negative, 0.9), "language-service"),
            Judged("4", Sentiment.Neutral, new SecondOpinion("embedded", Sentiment.Neutral, 0.9), "language-service")).Agreement!;

        Assert.Equal((4, 2, 0.5), (agreement.N, agreement.Agreed, agreement.Rate));
        Assert.Equal(["positive", "neutral", "negative"], agreement.Confusion.Keys);
        Assert.Equal([0, 0, 0], agreement.Confusion["positive"].Values);
        Assert.Equal([0, 1, 0], agreement.Confusion["neutral"].Values);
        Assert.Equal([2, 0, 1], agreement.Confusion["negative"].Values);
    }

    [Fact]
    public void What_a_person_corrected_or_was_deleted_is_left_out()
    {
        var second = new SecondOpinion("language-service", Sentiment.Negative, 0.9);
        var agreement = Build(
            Judged("1", Sentiment.Positive, second, Correction.Source),
            Judged("2", Sentiment.Positive, second) with { DeletedAt = Minute(1) },
            Judged("3", Sentiment.Negative, second)).Agreement!;

        Assert.Equal((1, 1), (agreement.N, agreement.Agreed));
    }

    [Fact]
    public void The_report_is_written_and_read_again_with_its_table()
    {
        var report = Build(Judged("1", Sentiment.Negative, new SecondOpinion("language-service", Sentiment.Negative, 0.9)));
        var json = ReportJson.Write(report);

        Assert.Contains("\"negative\": {", json, StringComparison.Ordinal);
        Assert.Equal(json, ReportJson.Write(ReportJson.Read(json)));
    }

    private static StoredMention Judged(string id, Sentiment sentiment, SecondOpinion second, string source = "embedded") => By("ana", id, 0) with
    {
        Classification = Classified(sentiment, needsReply: false) with { SecondOpinion = second, Source = source },
    };

    private static Report Build(params StoredMention[] mentions) => ReportBuilder.Build(new ReportInput
    {
        Brand = TestBrand.Brand, From = new DateOnly(2026, 3, 9), To = new DateOnly(2026, 3, 9), AsOf = Minute(12 * 60), Mentions = mentions,
    });
}
