using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class AccordTests
{
    [Fact]
    public void What_holds_together_stays_as_it_was_judged()
    {
        var scores = Scores((Intent.Praise, 9));
        Assert.Equal((Sentiment.Negative, Intent.Complaint), Accord.Of(Sentiment.Negative, Intent.Complaint, [0.01f, 0.98f, 0.01f], scores));
    }

    [Theory]
    [InlineData(0.5f, 2f, Sentiment.Positive, Intent.Praise)] // the purpose is plain, the mood is not
    [InlineData(0.98f, 0.2f, Sentiment.Negative, Intent.Complaint)] // and the other way round
    public void Praise_in_a_bad_mood_becomes_what_is_likeliest_together(float negative, float praiseOverComplaint, Sentiment sentiment, Intent intent)
    {
        var scores = Scores((Intent.Praise, 4 + praiseOverComplaint), (Intent.Complaint, 4));
        Assert.Equal((sentiment, intent), Accord.Of(Sentiment.Negative, Intent.Praise, [0.01f, 0.99f - negative, negative], scores));
    }

    [Fact]
    public void What_is_left_may_still_be_spam()
    {
        var scores = Scores((Intent.Other, 5), (Intent.Complaint, 5.1f));
        scores[Outputs.Spam] = -1.2f;
        Assert.Equal((Sentiment.Positive, Intent.Spam), Accord.Of(Sentiment.Positive, Intent.Complaint, [0.01f, 0.98f, 0.01f], scores));
    }

    [Fact]
    public void No_message_held_out_is_a_grievance_in_a_good_mood_or_praise_in_another()
    {
        var classifier = new EmbeddedClassifier();
        var judged = DataFolder.Read(RepositoryRoot.Of("corpus", "heldout")).SelectMany(set => set.Messages).Select(message => classifier.Classify(message.Text)).ToList();
        Assert.NotEmpty(judged);
        Assert.DoesNotContain(judged, one => one is { Intent: Intent.Complaint, Sentiment: Sentiment.Positive } or { Intent: Intent.Praise, Sentiment: not Sentiment.Positive });
    }

    private static float[] Scores(params (Intent Intent, float Score)[] intents)
    {
        var scores = new float[Outputs.Count];
        scores[Outputs.Spam] = -9;
        foreach (var (intent, score) in intents)
            scores[Outputs.Intent + (int)intent] = score;
        return scores;
    }
}
