using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>A blog on a free port of the loopback: <c>/good</c> has one entry and knows what a reader has seen, every other path is gone.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private const string Tag = "\"v1\"";
    private readonly WebApplication app;

    private FeedServer(WebApplication app) => (this.app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    /// <summary>Each request: its path and the status that it was given.</summary>
    public ConcurrentQueue<(string Path, int Status)> Requests { get; } = [];

    public static async Task<FeedServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        FeedServer? server = null;
        app.Run(context => server!.AnswerAsync(context));
        await app.StartAsync();
        return server = new FeedServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = context.Request.Path != "/good" ? 404 : context.Request.Headers.IfNoneMatch == Tag ? 304 : 200;
        Requests.Enqueue((context.Request.Path, context.Response.StatusCode));
        if (context.Response.StatusCode != 200)
            return;
        context.Response.Headers.ETag = Tag;
        context.Response.ContentType = "application/rss+xml";
        await context.Response.WriteAsync("""
            <rss version="2.0"><channel><title>A blog</title><link>https://blog.example/</link>
            <item><guid isPermaLink="false">entry/1?#</guid><title>Test Brand never answers</title><link>https://blog.example/1</link>
            <description>I have been waiting for a week.</description><pubDate>Mon, 05 Oct 2026 10:00:00 GMT</pubDate></item>
            </channel></rss>
            """);
    }
}
