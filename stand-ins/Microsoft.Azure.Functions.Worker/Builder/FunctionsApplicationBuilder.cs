using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Azure.Functions.Worker.StandIn;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>The app's builder. In the stand-in it builds a web host that is worker and host in one process.</summary>
public class FunctionsApplicationBuilder : IHostApplicationBuilder, IFunctionsWorkerApplicationBuilder
{
    private readonly WebApplicationBuilder web;
    private readonly string folder;
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> middleware = [];
    private bool built;

    internal FunctionsApplicationBuilder(string[]? args, string folder)
    {
        UnhandledStartup.Install();
        this.folder = folder;
        var settings = LocalSettings.Read(folder);
        settings.Apply(System.Environment.GetEnvironmentVariable, System.Environment.SetEnvironmentVariable);
        web = RuntimeHost.CreateBuilder(args ?? [], folder, settings.Port);
    }

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)web).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    public ConfigurationManager Configuration => web.Configuration;

    public IHostEnvironment Environment => web.Environment;

    public ILoggingBuilder Logging => web.Logging;

    public IMetricsBuilder Metrics => web.Metrics;

    public IServiceCollection Services => web.Services;

    /// <summary>The runtime's clock; the app's own TimeProvider is another matter.</summary>
    internal TimeProvider RuntimeTime { get; set; } = TimeProvider.System;

    /// <summary>Where functions are looked for, instead of in the assembly that was started.</summary>
    internal IReadOnlyList<Type>? FunctionTypes { get; set; }

    public IHost Build()
    {
        if (built)
            throw new InvalidOperationException("The application has already been built.");
        built = true;
        return RuntimeHost.Build(web, HostSettings.Read(folder, Configuration), new RuntimeClock(RuntimeTime), FunctionTypes ?? Types(), middleware);
    }

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull =>
        ((IHostApplicationBuilder)web).ConfigureContainer(factory, configure);

    public IFunctionsWorkerApplicationBuilder Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        if (built)
            throw new InvalidOperationException("The application has already been built.");
        this.middleware.Add(middleware);
        return this;
    }

    private Type[] Types() => (new StandInSettings(Configuration).FunctionsAssembly is { } name
        ? Assembly.Load(name)
        : Assembly.GetEntryAssembly()!).GetTypes();
}
