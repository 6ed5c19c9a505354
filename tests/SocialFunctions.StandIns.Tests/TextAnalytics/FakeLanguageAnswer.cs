using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SocialFunctions.Testing;

/// <summary>What <see cref="FakeLanguageService"/> answers of one document.</summary>
internal static partial class FakeLanguageAnswer
{
    public static JsonObject Document(string kind, string id, string text, bool mining)
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

    public static JsonObject Error(string id) => new()
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
