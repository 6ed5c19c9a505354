using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>A web server on a free port of the loopback, whose answers a test writes and whose requests it reads afterwards.</summary>
internal sealed class RecordingServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RecordingServer(WebApplication app)
    {
        _app = app;
        Address = new Uri(app.Urls.Single());
    }

    public Uri Address { get; }

    public IPEndPoint EndPoint => new(IPAddress.Loopback, Address.Port);

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    public static async Task<RecordingServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        RecordingServer? server = null;
        app.Run(async context =>
        {
            server!.Requests.Enqueue(await RecordedRequest.ReadAsync(context.Request));
            await answer(context);
        });
        await app.StartAsync();
        return server = new RecordingServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
