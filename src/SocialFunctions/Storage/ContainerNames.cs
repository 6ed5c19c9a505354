namespace SocialFunctions.Storage;

/// <summary>The blob containers; their names are fixed.</summary>
internal static class ContainerNames
{
    /// <summary>Editions of reports, ledgers, brand files.</summary>
    public const string Reports = "reports";

    /// <summary>Claims of messages too large for a queue, and what was rejected.</summary>
    public const string Payloads = "payloads";

    public static IReadOnlyList<string> All { get; } = [Reports, Payloads];
}
