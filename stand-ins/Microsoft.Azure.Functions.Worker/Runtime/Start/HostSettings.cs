using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>host.json, with <c>AzureFunctionsJobHost__…</c> of the environment on top, as the genuine host lays them.</summary>
internal sealed class HostSettings(IConfiguration configuration)
{
    public const string FileName = "host.json";

    public string RoutePrefix => configuration["extensions:http:routePrefix"]?.Trim('/') ?? "api";

    /// <summary>Null when functions may run for ever.</summary>
    public TimeSpan? FunctionTimeout { get; } =
        configuration["functionTimeout"] is "-1" ? null : new HostSettingsReader(configuration).Span("functionTimeout", TimeSpan.FromMinutes(30));

    public IConfiguration Logging => configuration.GetSection("logging");

    public QueueSettings Queues { get; } = QueueSettings.From(new HostSettingsReader(configuration.GetSection("extensions:queues")));

    public static HostSettings Read(string folder, IConfiguration app)
    {
        try
        {
            return new HostSettings(new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, FileName), optional: true, reloadOnChange: false)
                .AddConfiguration(app.GetSection("AzureFunctionsJobHost"))
                .Build());
        }
        catch (InvalidDataException e)
        {
            throw new StartupFailure($"{FileName} is not valid JSON: {e.InnerException?.Message ?? e.Message}", StartupFailure.WrongSettings, e);
        }
    }
}
