using SocialFunctions.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Startup;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Tests.Startup;

/// <summary>The options classes by the first part of their settings' names.</summary>
internal static class OptionSections
{
    public static IReadOnlyDictionary<string, Type> All { get; } = new Dictionary<string, Type>(StringComparer.Ordinal)
    {
        [BrandOptions.SectionName] = typeof(BrandOptions),
        [HookOptions.SectionName] = typeof(HookOptions),
        [ClassificationOptions.SectionName] = typeof(ClassificationOptions),
        [MailOptions.SectionName] = typeof(MailOptions),
        [TelemetryOptions.SectionName] = typeof(TelemetryOptions),
    };
}
