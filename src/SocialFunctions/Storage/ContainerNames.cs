namespace SocialFunctions.Storage;

/// <summary>The blob containers; their names are fixed.</summary>
internal static class ContainerNames
{
    /// <summary>Editions of reports, ledgers, brand files.</summary>
    public const string Reports = "reports";

    /// <summary>Claims of messages too large for a queue, and what was rejected.</summary>
    public const string Payloads = "payloads";

    /// <summary>In <see cref="Payloads"/>: messages too large for a queue; a lifecycle rule removes them.</summary>
    public const string Claims = "claims/";

    /// <summary>In <see cref="Payloads"/>: why a message failed last; a lifecycle rule removes them.</summary>
    public const string Reasons = "rejected/reasons/";

    public static IReadOnlyList<string> All { get; } = [Reports, Payloads];
}
