namespace SocialFunctions.Domain.Classification;

/// <summary>Whether silence would be a service failure or a missed chance, and how soon somebody must look.</summary>
internal static class ReplyRule
{
    private const int BareThanks = 5;
    private const int ShortAbuse = 4;

    public static bool NeedsReply(Intent intent, in Evidence evidence) => intent switch
    {
        Intent.Spam => false,
        Intent.Complaint => !IsAbuseOnly(evidence),
        Intent.Praise => !(evidence.OpensWithMention && evidence.Words <= BareThanks && evidence.Of(Cue.Closing) > 0),
        Intent.Other => IsAnswerToTheAgent(evidence),
        _ => true,
    };

    public static Urgency Urgency(Intent intent, bool needsReply, in Evidence evidence)
    {
        if (intent is not (Intent.Complaint or Intent.Question))
            return intent is Intent.Lead || (intent is Intent.Other && needsReply) ? Classification.Urgency.Normal : Classification.Urgency.Low;
        if (evidence.Of(Cue.Critical) > 0 || evidence.Of(Cue.SelfHarm) > 0 || evidence.Of(Cue.Discrimination) > 0)
            return Classification.Urgency.Critical;
        return evidence.Of(Cue.High) > 0 && needsReply ? Classification.Urgency.High : Classification.Urgency.Normal;
    }

    /// <summary>An insult with nothing in it that could be put right.</summary>
    private static bool IsAbuseOnly(in Evidence evidence) =>
        evidence.Words <= ShortAbuse && evidence.Of(Cue.First) == 0 && evidence.Of(Cue.Complaint) == 0 && evidence.Of(Cue.High) == 0 && evidence.Questions == 0;

    /// <summary>Addressed to the brand and bringing something it may have asked for: a number, a picture, what happened.</summary>
    private static bool IsAnswerToTheAgent(in Evidence evidence) =>
        evidence.OpensWithMention
        && evidence.Of(Cue.Agent) == 0
        && (evidence.Of(Cue.Closing) == 0 || evidence.Words > BareThanks)
        && (evidence.Numbers > 0 || evidence.Links > 0 || evidence.Of(Cue.First) > 0);
}
