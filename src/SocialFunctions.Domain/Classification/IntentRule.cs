using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>The main purpose: spam has a judge of its own, the rest is what weighs most.</summary>
internal static class IntentRule
{
    /// <summary>A chance of a quarter: spam is rare, and where it is taken for something else somebody is sent to answer it.</summary>
    private const float SpamFrom = -1.1f;

    /// <summary>A chance of a sixth in what would be chatter: nobody who complains, asks or praises is silenced by it.</summary>
    private const float SpamInChatterFrom = -1.5f;

    public static Intent Decide(ReadOnlySpan<float> scores)
    {
        var best = Intent.Other;
        for (var intent = Intent.Complaint; intent <= Intent.Other; intent++)
            if (intent != Intent.Spam && scores[Outputs.Intent + (int)intent] > scores[Outputs.Intent + (int)best])
                best = intent;
        return scores[Outputs.Spam] > (best == Intent.Other ? SpamInChatterFrom : SpamFrom) ? Intent.Spam : best;
    }
}
