namespace SocialFunctions.Upkeep;

/// <summary>How the app is.</summary>
/// <param name="Status"><c>ok</c>, <c>warning</c> (somebody should look) or <c>failing</c>.</param>
/// <param name="Warnings">What to look at, in plain words.</param>
internal sealed record HealthState(
    string Status,
    string Storage,
    string Packages,
    IReadOnlyDictionary<string, QueueState> Queues,
    int Quarantined,
    int UncertainEffects,
    int FailedEffects,
    int PendingViews,
    IReadOnlyList<PollHealth> Polls,
    ReportHealth? LastReport,
    IReadOnlyList<string> Warnings);
