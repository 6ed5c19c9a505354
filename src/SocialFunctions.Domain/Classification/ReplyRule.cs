using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>Whether silence would be a service failure or a missed chance, and how soon somebody must look.</summary>
internal static class ReplyRule
{
    public static bool NeedsReply(ReadOnlySpan<float> scores, Intent intent) => intent != Intent.Spam && scores[Outputs.Reply] > 0;

    public static Urgency Urgency(ReadOnlySpan<float> scores, Intent intent, bool needsReply) =>
        intent == Intent.Spam || (intent is not Intent.Complaint && !needsReply)
            ? Classification.Urgency.Low
            : (Urgency)Chances.Best(scores.Slice(Outputs.Urgency, Outputs.Urgencies));
}
