namespace SocialFunctions.Telemetry;

/// <summary>How signals are told beside OTLP, which OpenTelemetry's own settings (<c>OTEL_…</c>) switch on.</summary>
public sealed class TelemetryOptions
{
    public const string SectionName = "Telemetry";

    /// <summary>OpenTelemetry's own name for it; without it nothing is sent by OTLP.</summary>
    public const string EndpointSetting = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>How often an instance that is always at work writes its signals as log lines; 0 writes none.</summary>
    public int SignalSeconds { get; set; } = 60;
}
