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
/// "both" mixed; a document over 5,120 text elements errs alone, as does one that says "broken".
/// </summary>
internal sealed class FakeLanguageService : IAsyncDisposable
{
    private readonly WebApplication app;

    private FakeLanguageService(WebApplication app) => this.app = app;

    public Uri Endpoint => new(app.Urls.Single());

    public ConcurrentQueue<FakeLanguageRequest> Requests { get; } = new();

    /// <summary>What the next requests get in place of an answer: a status and seconds to wait; 200 lets one through.</summary>
    public ConcurrentQueue<(int Status, int? RetryAfter)> Failures { get; } = new();

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

    private static JsonObject Answer(FakeLanguageRequest request)
    {
        JsonArray documents = [], errors = [];

        // Last first: the client must not rely on the order.
        foreach (var (id, text, _) in request.Documents.Reverse())
        {
            if (new StringInfo(text).LengthInTextElements > 5_120 || text.Contains("broken", StringComparison.Ordinal))
                errors.Add(Error(id));
            else
                documents.Add(Document(request.Kind, id, text));
        }

        return new()
        {
            ["kind"] = request.Kind + "Results",
            ["results"] = new JsonObject { ["documents"] = documents, ["errors"] = errors, ["modelVersion"] = "2022-11-01" },
        };
    }

    private static JsonObject Document(string kind, string id, string text)
    {
        var document = new JsonObject { ["id"] = id, ["warnings"] = new JsonArray() };
        switch (kind)
        {
            case "SentimentAnalysis":
                var (mood, positive, negative) = text.Contains("both", StringComparison.Ordinal) ? ("mixed", 0.5, 0.48)
                    : text.Contains("good", StringComparison.Ordinal) ? ("positive", 0.96, 0.01)
                    : text.Contains("bad", StringComparison.Ordinal) ? ("negative", 0.01, 0.97) : ("neutral", 0.1, 0.1);
                document["sentiment"] = mood;
                document["confidenceScores"] = new JsonObject
                {
                    ["positive"] = positive, ["neutral"] = Math.Round(1 - positive - negative, 2), ["negative"] = negative,
                };
                document["sentences"] = new JsonArray();
                break;
            case "KeyPhraseExtraction":
                document["keyPhrases"] = new JsonArray([.. text.Split(' ').Take(7).Select(word => JsonValue.Create(word))]);
                break;
            default:
                document["detectedLanguage"] = new JsonObject { ["name"] = "Spanish", ["iso6391Name"] = "es", ["confidenceScore"] = 0.9 };
                break;
        }

        return document;
    }

    private static JsonObject Error(string id) => new()
    {
        ["id"] = id,
        ["error"] = new JsonObject
        {
            ["code"] = "InvalidArgument",
            ["message"] = "Invalid document in request.",
            ["innererror"] = new JsonObject { ["code"] = "InvalidDocument", ["message"] = "A document within the request was too large to be processed." },
        },
    };
}
