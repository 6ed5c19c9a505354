using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Puts the runtime together.</summary>
internal static class RuntimeHost
{
    private const int DefaultPort = 7071;

    public static WebApplicationBuilder CreateBuilder(string[] args, string folder, int? localPort)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = folder,
            // What Core Tools says of a developer's machine.
            EnvironmentName = Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT") ?? Environments.Development,
        });
        builder.WebHost.UseUrls($"http://{IPAddress.Loopback}:{Port(args) ?? localPort ?? DefaultPort}");
        builder.WebHost.UseSetting(WebHostDefaults.SuppressStatusMessagesKey, "true");
        // First of all hosted services: the app's own would fail on missing storage with less to say.
        builder.Services.AddHostedService<StorageCheck>();
        return builder;
    }

    public static IHost Build(
        WebApplicationBuilder builder,
        HostSettings settings,
        RuntimeClock clock,
        IEnumerable<Type> types,
        IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware)
    {
        var standIn = new StandInSettings(builder.Configuration);
        var appSettings = new AppSettings(builder.Configuration);
        RuntimeLogging.Configure(builder.Logging, settings);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(standIn)
            .AddSingleton(clock)
            .AddSingleton(appSettings)
            .AddSingleton(FunctionCatalog.Of(types, appSettings.IsDisabled))
            .AddSingleton(Pipeline(middleware))
            .AddSingleton<RunningInvocations>()
            .AddSingleton<FunctionInvoker>()
            .AddSingleton<FunctionKeys>()
            .AddSingleton<HttpFunctions>()
            .AddSingleton<AdminRoutes>()
            .AddSingleton<TimerService>()
            .AddSingleton<QueueService>()
            .AddHostedService<DrainService>()
            .AddHostedService(services => services.GetRequiredService<QueueService>())
            .AddHostedService(services => services.GetRequiredService<TimerService>())
            .Configure<HostOptions>(o => o.ShutdownTimeout = standIn.DrainTimeout + TimeSpan.FromSeconds(5));

        var app = builder.Build();
        app.Services.GetRequiredService<HttpFunctions>().Map(app);
        app.Services.GetRequiredService<AdminRoutes>().Map(app);
        app.Lifetime.ApplicationStarted.Register(() => List(app));
        return app;
    }

    private static FunctionExecutionDelegate Pipeline(IReadOnlyList<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware) =>
        middleware.Reverse().Aggregate<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>, FunctionExecutionDelegate>(
            async context => ((Invocation)context).Result = await FunctionMethod.CallAsync((Invocation)context),
            (next, outer) => outer(next));

    private static void List(WebApplication app)
    {
        var address = app.Urls.First();
        foreach (var line in FunctionList.Lines(app.Services.GetRequiredService<FunctionCatalog>(), app.Services.GetRequiredService<HttpFunctions>(), address))
            Console.WriteLine(line);
    }

    private static int? Port(string[] args)
    {
        for (var i = 0; i < args.Length; i++)
        {
            var text = args[i] == "--port" && i + 1 < args.Length ? args[i + 1]
                : args[i].StartsWith("--port=", StringComparison.Ordinal) ? args[i]["--port=".Length..]
                : null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
                return port;
        }

        return null;
    }
}
