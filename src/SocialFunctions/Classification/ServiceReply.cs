namespace SocialFunctions.Classification;

/// <summary>What came of asking: an answer, or why there is none.</summary>
/// <param name="Source">What the message's classification then names as its source.</param>
internal readonly record struct ServiceReply(ServiceAnswer? Answer, string Source)
{
    /// <summary>The service is down, too slow, or could not read the document.</summary>
    public static ServiceReply Failed { get; } = new(null, "embedded-fallback");

    public static ServiceReply OverBudget { get; } = new(null, "embedded-budget");
}
