using System.Diagnostics.CodeAnalysis;
using Azure.Core;

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsClientOptions : ClientOptions
{
    public TextAnalyticsClientOptions(ServiceVersion version = ServiceVersion.V2023_04_01) =>
        VersionText = version switch
        {
            ServiceVersion.V2022_05_01 => "2022-05-01",
            ServiceVersion.V2023_04_01 => "2023-04-01",
            _ => throw new ArgumentException($"The service version {version} is not supported by this library.", nameof(version)),
        };

    [SuppressMessage("Naming", "CA1707", Justification = "The genuine names of the versions.")]
    public enum ServiceVersion
    {
        V2022_05_01 = 3,
        V2023_04_01 = 4,
    }

    public string DefaultCountryHint { get; set; } = "us";

    public string DefaultLanguage { get; set; } = "en";

    internal string VersionText { get; }
}
