using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class SecondOpinionTests
{
    [Theory]
    [InlineData(Intent.Praise)]
    [InlineData(Intent.Other)]
    public void A_clear_grievance_taken_for_praise_or_chatter_is_a_complaint_that_somebody_answers(Intent intent)
    {
        var judged = Negative(0.9).Over(Taken(intent), toSomebodyElse: false);

        Assert.Equal((Sentiment.Negative, 0.9, "language-service"), (judged.Sentiment, judged.Confidence, judged.Source));
        Assert.Equal((Intent.Complaint, true, Urgency.Normal), (judged.Intent, judged.NeedsReply, judged.Urgency));
    }

    [Fact]
    public void What_is_said_to_somebody_else_is_a_complaint_that_the_brand_need_not_answer()
    {
        var judged = Negative(0.9).Over(Taken(Intent.Other), toSomebodyElse: true);
        Assert.Equal((Intent.Complaint, false, Urgency.Normal), (judged.Intent, judged.NeedsReply, judged.Urgency));
    }

    [Fact]
    public void An_answer_that_was_wanted_and_a_haste_that_was_seen_stay()
    {
        var judged = Negative(0.9).Over(Taken(Intent.Other) with { NeedsReply = true, Urgency = Urgency.Critical }, toSomebodyElse: true);
        Assert.Equal((Intent.Complaint, true, Urgency.Critical), (judged.Intent, judged.NeedsReply, judged.Urgency));
    }

    [Theory]
    [InlineData(0.66, Intent.Praise)]
    [InlineData(0.67, Intent.Complaint)]
    public void A_mood_that_is_not_clear_changes_the_mood_only(double confidence, Intent intent)
    {
        var judged = Negative(confidence).Over(Taken(Intent.Praise), toSomebodyElse: false);
        Assert.Equal((Sentiment.Negative, intent), (judged.Sentiment, judged.Intent));
    }

    [Theory]
    [InlineData(Intent.Question)]
    [InlineData(Intent.Suggestion)]
    [InlineData(Intent.Lead)]
    [InlineData(Intent.Spam)]
    [InlineData(Intent.Complaint)]
    public void A_purpose_that_a_mood_says_nothing_of_stays(Intent intent)
    {
        var taken = Taken(intent);
        Assert.Equal((intent, taken.NeedsReply, taken.Urgency), Purpose(Negative(0.9).Over(taken, toSomebodyElse: false)));
    }

    [Theory]
    [InlineData(Sentiment.Positive)]
    [InlineData(Sentiment.Neutral)]
    public void A_complaint_is_not_talked_away_by_a_kinder_mood(Sentiment sentiment)
    {
        var judged = new SecondOpinion("language-service", sentiment, 0.99).Over(Taken(Intent.Complaint) with { NeedsReply = true, Urgency = Urgency.High }, toSomebodyElse: false);
        Assert.Equal((sentiment, (Intent.Complaint, true, Urgency.High)), (judged.Sentiment, Purpose(judged)));
    }

    [Fact]
    public void A_grievance_does_not_wait_for_last_either_where_the_alarm_is_taken_back()
    {
        var cry = Taken(Intent.Other) with { NeedsReply = true, Urgency = Urgency.Critical, Sensitive = SensitiveSubjects.SelfHarm, WithoutSelfHarm = new(false, Urgency.Low) };
        var judged = Negative(0.9).Over(cry, toSomebodyElse: false);
        Assert.Equal((Intent.Complaint, true, Urgency.Critical), Purpose(judged));
        Assert.Equal(new Demand(true, Urgency.Normal), judged.WithoutSelfHarm);
    }

    private static SecondOpinion Negative(double confidence) => new("language-service", Sentiment.Negative, confidence);

    private static (Intent Intent, bool NeedsReply, Urgency Urgency) Purpose(MessageClassification one) => (one.Intent, one.NeedsReply, one.Urgency);

    private static MessageClassification Taken(Intent intent) => new()
    {
        Language = "en", Sentiment = Sentiment.Positive, Confidence = 0.5, Intent = intent, NeedsReply = false, Urgency = Urgency.Low,
    };
}
