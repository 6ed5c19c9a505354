namespace SocialFunctions.Domain.Classification;

/// <summary>The main purpose: each is weighed, the heaviest wins, and <see cref="Intent.Other"/> is the bar to pass.</summary>
internal static class IntentRule
{
    private const int ShortMessage = 7;

    public static Intent Decide(in Evidence evidence, Sentiment sentiment)
    {
        var (best, weight) = (Intent.Other, Other(evidence, sentiment));
        Weigh(Intent.Complaint, Complaint(evidence, sentiment));
        Weigh(Intent.Question, Question(evidence));
        Weigh(Intent.Suggestion, 1.5f * evidence.Of(Cue.Suggestion));
        Weigh(Intent.Praise, Praise(evidence, sentiment));
        Weigh(Intent.Lead, Lead(evidence, sentiment));
        Weigh(Intent.Spam, Spam(evidence, sentiment));
        return best;

        void Weigh(Intent intent, float candidate)
        {
            if (candidate > weight)
                (best, weight) = (intent, candidate);
        }
    }

    private static float Other(in Evidence evidence, Sentiment sentiment)
    {
        var personal = evidence.Of(Cue.First) > 0;
        return 0.9f
            + (1.6f * evidence.Of(Cue.Agent))
            + (personal || evidence.OpensWithMention ? 0 : 0.5f * Math.Min(3, evidence.Of(Cue.News)))
            + (!personal && evidence.Links > 0 ? 0.5f : 0)
            + (evidence.Words <= ShortMessage && sentiment == Sentiment.Neutral ? 0.5f * Math.Min(2, evidence.Of(Cue.Closing)) : 0)
            + (evidence.Mentions > 2 && !personal ? 0.3f : 0);
    }

    private static float Complaint(in Evidence evidence, Sentiment sentiment) =>
        (0.9f * Math.Min(4, evidence.Of(Cue.Complaint)))
        + (0.4f * Math.Min(2, evidence.Of(Cue.High)))
        + (0.5f * Math.Min(2, evidence.Of(Cue.Critical)))
        + (0.35f * Math.Min(6, evidence.Negative))
        + (sentiment == Sentiment.Negative ? 0.6f : sentiment == Sentiment.Positive ? -1.2f : 0)
        + (0.15f * Math.Min(3, evidence.Of(Cue.Negator)))
        + (evidence.Of(Cue.First) > 0 || evidence.OpensWithMention ? 0.4f : 0);

    private static float Question(in Evidence evidence) =>
        (1.0f * Math.Min(2, evidence.Questions))
        + (0.5f * Math.Min(4, evidence.Of(Cue.Question)))
        + (evidence.OpensWithMention ? 0.2f : 0);

    private static float Praise(in Evidence evidence, Sentiment sentiment) =>
        sentiment != Sentiment.Positive ? 0
        : 0.5f + (0.5f * Math.Min(3, evidence.Of(Cue.Praise))) + (0.3f * Math.Min(6, evidence.Mood)) - (0.4f * evidence.Questions);

    private static float Lead(in Evidence evidence, Sentiment sentiment) =>
        evidence.Of(Cue.Lead) == 0 || sentiment == Sentiment.Negative ? 0
        : (0.7f * evidence.Of(Cue.Lead)) + (1.1f * Math.Min(1, evidence.Questions)) + (evidence.Of(Cue.First) > 0 ? 0.5f : 0) - (0.4f * Math.Min(2, evidence.Of(Cue.Complaint)));

    private static float Spam(in Evidence evidence, Sentiment sentiment) =>
        evidence.Of(Cue.Spam) == 0 ? 0
        : (0.9f * Math.Min(4, evidence.Of(Cue.Spam)))
        + (evidence.Links > 0 ? 0.8f : 0)
        + (evidence.Hashtags > 2 ? 0.5f : 0)
        - (0.8f * Math.Min(3, evidence.Of(Cue.First)))
        - (0.8f * evidence.Questions)
        - (sentiment == Sentiment.Negative ? 1.5f : 0);
}
