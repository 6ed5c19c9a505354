using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>A function app within the test, with real HTTP on a free port, its own folder and its own settings.</summary>
internal sealed class WorkerApp : IAsyncDisposable
{
    public const string FunctionKey = "function-key";
    public const string MasterKey = "master-key";

    private readonly string folder = Directory.CreateTempSubdirectory("worker-app-").FullName;

    public Dictionary<string, string?> Settings { get; } = new()
    {
        ["StandIns:FunctionKey"] = FunctionKey,
        ["StandIns:MasterKey"] = MasterKey,
    };

    public string HostJson { get; set; } = """{"version":"2.0"}""";

    public Action<FunctionsApplicationBuilder> Configure { get; set; } = _ => { };

    public TimeProvider Time { get; set; } = TimeProvider.System;

    public Log Log { get; } = new();

    public Recorder Recorder { get; } = new();

    public HttpClient Http { get; private set; } = new();

    public IHost Host { get; private set; } = null!;

    public async Task<WorkerApp> StartAsync(params Type[] functions)
    {
        Build(functions);
        await Host.StartAsync();
        return this;
    }

    private void Build(Type[] functions)
    {
        File.WriteAllText(Path.Combine(folder, "host.json"), HostJson);
        var port = Azurite.FreePort();
        var builder = new FunctionsApplicationBuilder(["--port", $"{port}"], folder) { RuntimeTime = Time };
        if (functions.Length > 0)
            builder.FunctionTypes = functions;
        builder.ConfigureFunctionsWebApplication();
        builder.Configuration.AddInMemoryCollection(Settings);
        builder.Services.AddSingleton(Recorder);
        builder.Logging.AddProvider(Log);
        Configure(builder);
        Host = builder.Build();
        Http.BaseAddress = new Uri($"http://127.0.0.1:{port}");
    }

    public async Task<(int Status, string Body)> GetAsync(string path, string? key = null, HttpMethod? method = null, string? body = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (key is not null)
            request.Headers.Add("x-functions-key", key);
        if (body is not null)
            request.Content = new StringContent(body);
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Host is not null)
        {
            await Host.StopAsync();
            Host.Dispose();
        }

        Directory.Delete(folder, recursive: true);
    }
}
