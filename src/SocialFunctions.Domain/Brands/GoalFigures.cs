namespace SocialFunctions.Domain.Brands;

/// <summary>The figures of <c>report.json</c> that a goal may name, by their JSON path.</summary>
public static class GoalFigures
{
    public static IReadOnlyList<string> All { get; } =
    [
        "received.inbound", "received.outbound",
        "response.messages.answered", "response.messages.medianSeconds",
        "response.messages.p90Seconds", "response.messages.meanSeconds",
        "response.turns.needingReply", "response.turns.answered", "response.turns.open", "response.turns.dismissed",
        "response.turns.arrivedLate", "response.turns.rate", "response.turns.medianSeconds", "response.turns.p90Seconds",
        "response.turns.medianWithOpenSeconds",
        "response.turns.business.medianSeconds", "response.turns.business.p90Seconds",
        "response.turns.sla.due", "response.turns.sla.met", "response.turns.sla.rate",
        "sentiment.positive", "sentiment.neutral", "sentiment.negative", "sentiment.net",
        "intents.complaint", "intents.question", "intents.suggestion", "intents.praise", "intents.lead", "intents.spam",
        "intents.other",
        "engagement.total", "engagement.likes", "engagement.replies", "engagement.shares", "engagement.views",
        "coverage.answered", "coverage.open", "coverage.notNeeded", "coverage.forbidden", "coverage.quarantined",
        "shareOfVoice.share", "storm.level", "storm.peak",
    ];

    /// <summary>The values that the figure can take: a rate is a fraction, never a percentage.</summary>
    public static (double Least, double Most) RangeOf(string figure) => figure switch
    {
        "sentiment.net" => (-1, 1),
        "shareOfVoice.share" => (0, 1),
        "storm.level" or "storm.peak" => (0, 6),
        _ when figure.EndsWith(".rate", StringComparison.Ordinal) => (0, 1),
        _ => (0, 1_000_000_000),
    };
}
