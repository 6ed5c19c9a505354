using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace SocialFunctions.Telemetry;

/// <summary>Listens to the app's meters and sources from the start, and sends what is left at the stop.</summary>
internal sealed class TelemetryProviders(IConfiguration configuration, SignalLines lines) : IHostedService, IDisposable
{
    public const string AllOfOurs = "SocialFunctions.*";

    private const int PatienceMilliseconds = 5_000;

    private MeterProvider? meters;
    private TracerProvider? traces;

    public static bool UsesOtlp(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration[TelemetryOptions.EndpointSetting]);

    /// <summary>What the environment says (<c>OTEL_SERVICE_NAME</c>, <c>OTEL_RESOURCE_ATTRIBUTES</c>) comes last and so wins.</summary>
    public static void Describe(ResourceBuilder resource) =>
        resource.Clear().AddService("socialfunctions").AddTelemetrySdk().AddEnvironmentVariableDetector();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var metering = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(AllOfOurs);
        if (lines.Reader is { } reader)
            metering.AddReader(reader);
        if (UsesOtlp(configuration))
        {
            metering.AddOtlpExporter();
            traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(AllOfOurs).AddOtlpExporter().Build();
        }

        meters = metering.Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        traces?.Shutdown(PatienceMilliseconds);
        meters?.Shutdown(PatienceMilliseconds);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        traces?.Dispose();
        meters?.Dispose();
    }
}
