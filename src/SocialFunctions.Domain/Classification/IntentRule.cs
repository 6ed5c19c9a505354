using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>The main purpose: spam has a judge of its own, the rest is what weighs most.</summary>
internal static class IntentRule
{
    /// <summary>A chance of a sixth: spam is rare, and where it is taken for something else somebody is sent to answer it.</summary>
    private const float SpamFrom = -1.5f;

    /// <summary>A chance of a quarter: a customer who complains or asks is silenced by no less.</summary>
    private const float SpamOverCustomersFrom = -1;

    public static Intent Decide(ReadOnlySpan<float> scores)
    {
        var best = Intent.Other;
        for (var intent = Intent.Complaint; intent <= Intent.Other; intent++)
            if (intent != Intent.Spam && scores[Outputs.Intent + (int)intent] > scores[Outputs.Intent + (int)best])
                best = intent;
        return scores[Outputs.Spam] > (best is Intent.Complaint or Intent.Question ? SpamOverCustomersFrom : SpamFrom) ? Intent.Spam : best;
    }
}
