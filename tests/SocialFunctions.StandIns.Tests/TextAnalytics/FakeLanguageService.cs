using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
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
internal sealed partial class FakeLanguageService : IAsyncDisposable
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
                errors.Add(Error(id));
            else
                documents.Add(Document(request.Kind, id, text, mining));
        }

        return new()
        {
            ["kind"] = request.Kind + "Results",
            ["results"] = new JsonObject { ["documents"] = documents, ["errors"] = errors, ["modelVersion"] = "2022-11-01" },
        };
    }

    private static JsonObject Document(string kind, string id, string text, bool mining)
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
                document["sentences"] = new JsonArray(Sentence(text, mood, document["confidenceScores"]!, mining));
                break;
            default:
                document["detectedLanguage"] = new JsonObject { ["name"] = "Spanish", ["iso6391Name"] = "es", ["confidenceScore"] = 0.9 };
                break;
        }

        return document;
    }

    /// <summary>The whole text is one sentence. Assessments come in the opposite order of their targets: only the pointers say whose they are.</summary>
    private static JsonObject Sentence(string text, string mood, JsonNode scores, bool mining)
    {
        var sentence = new JsonObject
        {
            ["sentiment"] = mood == "mixed" ? "neutral" : mood, ["confidenceScores"] = scores.DeepClone(), ["offset"] = 0, ["length"] = text.Length, ["text"] = text,
        };
        if (!mining)
            return sentence;
        var found = Opinion().Matches(text);
        sentence["targets"] = new JsonArray([.. found.Select((one, i) => Part(one.Groups[1], one.Groups[2].Value, "relations", new JsonArray(new JsonObject
        {
            ["relationType"] = "assessment", ["ref"] = $"#/documents/0/sentences/0/assessments/{found.Count - 1 - i}",
        })))]);
        sentence["assessments"] = new JsonArray([.. found.Reverse().Select(one => Part(one.Groups[2], one.Groups[2].Value, "isNegated", JsonValue.Create(false)))]);
        return sentence;
    }

    private static JsonObject Part(Group words, string mood, string key, JsonNode value) => new()
    {
        ["sentiment"] = mood == "good" ? "positive" : "negative",
        ["confidenceScores"] = new JsonObject { ["positive"] = mood == "good" ? 0.98 : 0.02, ["negative"] = mood == "good" ? 0.02 : 0.98 },
        ["offset"] = words.Index,
        ["length"] = words.Length,
        ["text"] = words.Value,
        [key] = value,
    };

    [GeneratedRegex(@"the ([\p{L} ]+?) (?:is |are |was )?(good|bad)")]
    private static partial Regex Opinion();

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
