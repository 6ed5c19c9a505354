using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>The main purpose: spam has a judge of its own, the rest is what weighs most.</summary>
internal static class IntentRule
{
    /// <summary>A chance of a quarter: spam is rare, and where it is taken for something else somebody is sent to answer it.</summary>
    private const float SpamFrom = -1.1f;

    /// <summary>A chance of a sixth in what would be chatter: nobody who complains, asks or praises is silenced by it.</summary>
    private const float SpamInChatterFrom = -1.5f;

    /// <summary>From this confidence on a bad mood is clear.</summary>
    private const double ClearFrom = 0.62;

    /// <summary>How much likelier chatter than a grievance must be, in log-odds, for a clear bad mood to be none about the brand.</summary>
    private const float ClearlyChatter = 2;

    /// <param name="confidence">How sure the sentiment is.</param>
    public static Intent Decide(ReadOnlySpan<float> scores, in Evidence evidence, Sentiment sentiment, double confidence)
    {
        var intents = scores.Slice(Outputs.Intent, Outputs.Intents);
        var best = Best(intents);
        // Whoever is angry and names a brand is mostly angry with it.
        if (best == Intent.Other && sentiment == Sentiment.Negative && confidence >= ClearFrom && intents[(int)best] - intents[(int)Intent.Complaint] < ClearlyChatter)
            best = Intent.Complaint;
        if (best is Intent.Question or Intent.Other or Intent.Complaint && sentiment != Sentiment.Negative)
            best = InPlainWords(evidence) ?? best;
        if (best == Intent.Other && sentiment != Sentiment.Positive && IsThreat(evidence))
            best = Intent.Complaint;
        return OrSpam(best, scores);
    }

    /// <summary>A price is asked in the form of a question, a feature in that of an order: the words say more than the form.</summary>
    private static Intent? InPlainWords(in Evidence evidence) =>
        evidence.Of(Cue.WantsToBuy) > 0 && evidence.Of(Cue.Complaint) == 0 ? Intent.Lead
        : evidence.Of(Cue.Proposes) > 0 ? Intent.Suggestion
        : null;

    /// <summary>"I am going to court": whoever says it of themselves reports no news.</summary>
    private static bool IsThreat(in Evidence evidence) =>
        evidence.IsGrave && evidence.Of(Cue.First) > 0 && evidence.Of(Cue.First) >= evidence.Of(Cue.News);

    public static Intent OrSpam(Intent intent, ReadOnlySpan<float> scores) =>
        scores[Outputs.Spam] > (intent == Intent.Other ? SpamInChatterFrom : SpamFrom) ? Intent.Spam : intent;

    private static Intent Best(ReadOnlySpan<float> intents)
    {
        var best = Intent.Other;
        for (var intent = Intent.Complaint; intent <= Intent.Other; intent++)
            if (intent != Intent.Spam && intents[(int)intent] > intents[(int)best])
                best = intent;
        return best;
    }
}
