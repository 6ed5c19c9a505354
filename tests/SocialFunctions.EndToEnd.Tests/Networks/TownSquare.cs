using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.EndToEnd.Tests.Networks;

/// <summary>
/// A server on the loopback that speaks two networks: as Mastodon's it gives a question and the brand's answer, as YouTube's it is down.
/// </summary>
internal sealed class TownSquare : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DateTimeOffset asked;

    private TownSquare(WebApplication app, DateTimeOffset asked) => (this.app, this.asked, Address) = (app, asked, new Uri(app.Urls.Single()));

    public Uri Address { get; }

    /// <param name="asked">When the question was put; the brand answers half an hour later.</param>
    public static async Task<TownSquare> StartAsync(DateTimeOffset asked)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        TownSquare? square = null;
        app.Run(context => square!.AnswerAsync(context));
        await app.StartAsync();
        return square = new TownSquare(app, asked);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path.StartsWith("/youtube", StringComparison.Ordinal))
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(path switch
        {
            "/api/v1/accounts/verify_credentials" => """{"id":"7","acct":"testbrand","followers_count":10}""",
            "/api/v1/notifications" => $$"""[{"id":"1","type":"mention","created_at":"{{Time(asked)}}","status":{{Status(11, asked, null, "lia", "<p>@testbrand when do you open on Sunday?</p>")}}}]""",
            "/api/v1/accounts/7/statuses" => $"[{Status(12, asked.AddMinutes(30), "11", "testbrand", "<p>At nine, Lía!</p>")}]",
            _ => "[]",
        });
    }

    private static string Status(int id, DateTimeOffset at, string? parent, string who, string html) => $$"""
        {"id":"{{id}}","uri":"https://square.example/users/{{who}}/statuses/{{id}}","url":"https://square.example/@{{who}}/{{id}}","created_at":"{{Time(at)}}",
         "in_reply_to_id":{{(parent is null ? "null" : $"\"{parent}\"")}},"visibility":"public","content":"{{html}}","language":"en",
         "account":{"id":"{{(who == "testbrand" ? 7 : 31)}}","acct":"{{who}}","url":"https://square.example/@{{who}}"}}
        """;

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
