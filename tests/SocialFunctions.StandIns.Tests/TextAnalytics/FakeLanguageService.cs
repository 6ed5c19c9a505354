using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SocialFunctions.Testing;

/// <summary>
/// The Language service's <c>:analyze-text</c> on a port of its own. A text with "good" is positive, with "bad" negative, with
/// "both" mixed; a document over 5,120 text elements errs alone, as does one that says "broken". Where opinions are asked for,
/// "the X good" and "the X bad" are opinions of X.
/// </summary>
internal sealed class FakeLanguageService : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeLanguageService(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Urls.Single());

    public ConcurrentQueue<FakeLanguageRequest> Requests { get; } = new();

    /// <summary>What the next requests get in place of an answer: a status and seconds to wait; 200 lets one through.</summary>
    public ConcurrentQueue<(int Status, int? RetryAfter)> Failures { get; } = new();

    /// <summary>Text elements that it takes in a document.</summary>
    public int Longest { get; set; } = 5_120;

    /// <summary>What each answer waits for.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IEnumerable<FakeLanguageRequest> Of(string kind) => Requests.Where(request => request.Kind == kind);

    public static async Task<FakeLanguageService> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var service = new FakeLanguageService(builder.Build());
        service.app.MapPost("/language/{verb}", service.AnalyzeAsync);
        await service.app.StartAsync();
        return service;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    private async Task AnalyzeAsync(HttpContext context)
    {
        using var body = await JsonDocument.ParseAsync(context.Request.Body);
        var request = FakeLanguageRequest.Of(context.Request, body.RootElement);
        Requests.Enqueue(request);
        await Gate;
        if (Failures.TryDequeue(out var failure) && failure.Status != 200)
        {
            context.Response.StatusCode = failure.Status;
            if (failure.RetryAfter is { } seconds)
                context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await context.Response.WriteAsJsonAsync(new { error = new { code = $"{failure.Status}", message = "Told to fail." } });
            return;
        }

        await context.Response.WriteAsJsonAsync(Answer(request));
    }

    private JsonObject Answer(FakeLanguageRequest request)
    {
        JsonArray documents = [], errors = [];
        var mining = request.Parameters.TryGetProperty("opinionMining", out var asked) && asked.GetBoolean();

        // Last first: the client must not rely on the order.
        foreach (var (id, text, _) in request.Documents.Reverse())
        {
            if (new StringInfo(text).LengthInTextElements > Longest || text.Contains("broken", StringComparison.Ordinal))
                errors.Add(FakeLanguageAnswer.Error(id));
            else
                documents.Add(FakeLanguageAnswer.Document(request.Kind, id, text, mining));
        }

        return new()
        {
            ["kind"] = request.Kind + "Results",
            ["results"] = new JsonObject { ["documents"] = documents, ["errors"] = errors, ["modelVersion"] = "2022-11-01" },
        };
    }
}
