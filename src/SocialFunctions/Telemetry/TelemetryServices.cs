using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Logs;
using SocialFunctions.Startup;

namespace SocialFunctions.Telemetry;

public static class TelemetryServices
{
    /// <summary>To be called before what is to be stopped first: services stop in the opposite order, and the last has things to tell.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<TelemetryOptions>(configuration, TelemetryOptions.SectionName);
        services.AddSingleton<IValidateOptions<TelemetryOptions>, TelemetryOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SignalLines>().AddHostedService<TelemetryProviders>();
        if (TelemetryProviders.UsesOtlp(configuration))
            services.AddLogging(Send);
        return services;
    }

    private static void Send(ILoggingBuilder logging)
    {
        logging.AddOpenTelemetry(options =>
        {
            options.IncludeFormattedMessage = true;
            options.SetResourceBuilder(Resource());
            options.AddOtlpExporter();
        });
        // The framework's own lines at Information hold addresses, where a caller's key may stand.
        logging.AddFilter<OpenTelemetryLoggerProvider>(null, LogLevel.Warning);
        logging.AddFilter<OpenTelemetryLoggerProvider>("SocialFunctions", LogLevel.Information);
        // The metrics themselves go by OTLP.
        logging.AddFilter<OpenTelemetryLoggerProvider>(typeof(SignalLines).FullName, LogLevel.None);
    }

    private static OpenTelemetry.Resources.ResourceBuilder Resource()
    {
        var resource = OpenTelemetry.Resources.ResourceBuilder.CreateEmpty();
        TelemetryProviders.Describe(resource);
        return resource;
    }
}
