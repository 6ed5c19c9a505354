using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>Why a message stands where it stands: its priority, the rule that gave it, and the words that decided.</summary>
internal static class WaitingReason
{
    private const int LongestRule = 60;

    public static string Of(OpenTurn turn, ReportFormat format)
    {
        var texts = format.Texts;
        var priority = texts.Find("Priority_" + turn.Priority) ?? turn.Priority;
        // The message alone would stand elsewhere: so a rule of the brand file has put it here.
        var byRule = turn is { Urgency: not null, Rule: not null } && turn.Urgency != turn.Priority;
        var reason = byRule ? texts.With("PriorityByRule", priority, WaitingSection.Cut(turn.Rule!, LongestRule)) : priority;
        return turn.Cues.Count == 0 ? reason : texts.With(byRule ? "ReasonRuleCues" : "ReasonCues", reason, string.Join(" · ", turn.Cues));
    }
}
