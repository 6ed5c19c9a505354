using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using SocialFunctions.Run;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>
/// Stands between the app and an emulator and writes down what passes. A shared key signs the path and the headers, not host and
/// port, so what the app has signed for this port is right for the emulator's.
/// </summary>
internal sealed class RecordingProxy : IAsyncDisposable
{
    private readonly HttpClient http = StorageEndpoints.Client();
    private readonly int[] ports = [FreePort.Next(), FreePort.Next(), FreePort.Next()];
    private readonly IReadOnlyList<int> targets;
    private readonly Recording recording;
    private readonly WebApplication server;

    private RecordingProxy(string storage, Recording recording)
    {
        this.recording = recording;
        targets = StorageEndpoints.Ports(storage);
        ConnectionString = StorageEndpoints.WithPorts(storage, ports);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var port in ports)
                kestrel.ListenLocalhost(port);
        });
        server = builder.Build();
        server.Run(ForwardAsync);
    }

    public string ConnectionString { get; }

    public static async Task<RecordingProxy> StartAsync(string storage, Recording recording, CancellationToken cancellationToken)
    {
        var proxy = new RecordingProxy(storage, recording);
        await proxy.server.StartAsync(cancellationToken);
        return proxy;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var service = (StorageService)Array.IndexOf(ports, context.Connection.LocalPort);
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var headers = context.Request.Headers
            .SelectMany(header => header.Value.Select(value => KeyValuePair.Create(header.Key, value ?? "")))
            .Where(header => !StorageRequest.IsOfTheConnection(header.Key)).ToList();
        var operation = recording.Begin(service, context.Request.Method, target, headers, body.ToArray());
        using var request = StorageRequest.Make(
            operation.Method, StorageEndpoints.Address(targets[(int)service], target), headers, body.ToArray());
        using var answer = await http.SendAsync(request, context.RequestAborted);
        var content = await answer.Content.ReadAsByteArrayAsync(context.RequestAborted);

        // Written down before the app learns of it: what the app does next comes after it in the recording too.
        recording.End(operation, Outcome.Of((int)answer.StatusCode, content), operation.IsReceive && content.AsSpan().IndexOf("<QueueMessage>"u8) < 0);
        await AnswerAsync(context.Response, answer, content);
    }

    private static async Task AnswerAsync(HttpResponse response, HttpResponseMessage answer, byte[] content)
    {
        response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers))
        {
            if (!StorageRequest.IsOfTheConnection(name))
                response.Headers[name] = values.ToArray();
        }

        if (content.Length > 0)
            await response.Body.WriteAsync(content);
    }
}
