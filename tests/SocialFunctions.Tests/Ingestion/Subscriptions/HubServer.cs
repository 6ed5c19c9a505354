using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.Tests.Ingestion.Subscriptions;

/// <summary>A feed and its hub on one free port: takes what it is asked, and does what a test orders before it answers.</summary>
internal sealed class HubServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private HubServer(WebApplication app) => (this.app, Address) = (app, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    public Uri Feed => new(Address, "/feed");

    /// <summary>The status of the hub's answer.</summary>
    public int Status { get; set; } = StatusCodes.Status202Accepted;

    public bool NamesHub { get; set; } = true;

    /// <summary>Before the hub answers: some verify at once.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    public ConcurrentQueue<Dictionary<string, string>> Asked { get; } = [];

    public static async Task<HubServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        HubServer? server = null;
        app.MapGet("/feed", () => Results.Text(
            server!.NamesHub ? $"<feed xmlns='http://www.w3.org/2005/Atom'><link rel='hub' href='{server.Address}hub'/><link rel='self' href='/feed?topic'/></feed>" : "<rss/>"));
        app.MapPost("/hub", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            server!.Asked.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
            await server.Before();
            return Results.StatusCode(server.Status);
        });
        await app.StartAsync();
        return server = new HubServer(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
