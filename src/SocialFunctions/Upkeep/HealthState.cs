namespace SocialFunctions.Upkeep;

/// <summary>How the app is.</summary>
/// <param name="Status"><c>ok</c>, <c>warning</c> (somebody should look) or <c>failing</c>.</param>
/// <param name="Gaps">By network: what the polls of yesterday and today found that a push should have brought.</param>
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
    IReadOnlyList<ConnectorHealth> Connectors,
    IReadOnlyList<HookHealth> Hooks,
    IReadOnlyList<SubscriptionHealth> Subscriptions,
    IReadOnlyDictionary<string, int> Gaps,
    ReportHealth? LastReport,
    IReadOnlyList<string> Warnings);
