using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>A network's interface on a free port of the loopback, and a client that may call it. What a refresh token is exchanged for is answered by itself.</summary>
internal sealed class LoopbackApi : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private LoopbackApi(WebApplication app, ApiOptions options)
    {
        this.app = app;
        Address = new Uri(app.Urls.Single());
        http = new HttpClient(GuardedHandler.Create(new IPEndPoint(IPAddress.Loopback, Address.Port)));
        Client = new ApiClient(http, options, Time);
    }

    public static ApiOptions Quick { get; } = new() { RetryDelay = TimeSpan.FromMilliseconds(5), Timeout = TimeSpan.FromSeconds(20) };

    public SetTime Time { get; } = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    public Uri Address { get; }

    public ApiClient Client { get; }

    /// <summary>Each request for data, as it stood on the wire, in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>How often a refresh token was exchanged.</summary>
    public int Exchanges { get; private set; }

    /// <summary>Of the answer to a refresh token.</summary>
    public int ExchangeStatus { get; set; } = 200;

    public static async Task<LoopbackApi> StartAsync(RequestDelegate answer, ApiOptions? options = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        LoopbackApi? api = null;
        app.Run(context => api!.AnswerAsync(context, answer));
        await app.StartAsync();
        return api = new LoopbackApi(app, options ?? Quick);
    }

    public static Task<LoopbackApi> StartAsync(Func<HttpContext, string> answer, ApiOptions? options = null) =>
        StartAsync(context => context.Response.WriteAsync(answer(context)), options);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
    }

    private Task AnswerAsync(HttpContext context, RequestDelegate answer)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.StatusCode = ExchangeStatus;
            return context.Response.WriteAsync($$"""{"access_token":"access-{{++Exchanges}}","expires_in":3600}""");
        }

        Requests.Enqueue(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        return answer(context);
    }
}
