using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class AspectScoresTests
{
    [Fact]
    public void A_subject_counts_when_it_is_found_with_its_mood_and_missed_or_invented_ones_count_against()
    {
        var scores = Decisions.Of(Decisions.Aspects,
        [
            One([new("food", Sentiment.Positive), new("staff", Sentiment.Negative)], [new("food", Sentiment.Positive)]),
            One([new("price", Sentiment.Negative)], [new("price", Sentiment.Negative), new("queue", Sentiment.Negative)]),
        ]);
        Assert.Equal(4, scores.Count);
        Assert.Equal(["negative", "positive"], scores.Labels);
        Assert.Equal((0.5, 0.5), (scores.Precision("negative"), scores.Recall("negative")));
        Assert.Equal(1, scores.F1("positive"));
    }

    [Fact]
    public void A_message_whose_subjects_nobody_labelled_is_left_out() => Assert.Equal(0, Decisions.Of(Decisions.Aspects, [One(null, [new("food", Sentiment.Positive)])]).Count);

    private static Judged One(IReadOnlyList<Aspect>? right, IReadOnlyList<Aspect> answer) => new(new LabelledMessage("x") { Aspects = right }, new EmbeddedClassifier().Classify("x") with { Aspects = answer });
}
