using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Reporting.MondayReport;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

/// <summary>The period is that of <see cref="MondayReport"/>.</summary>
public sealed class SubjectCountsTests
{
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
}
