using System.Text.Json;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>Mentions and corrections as JSON Lines: <c>text</c>, at least one label, and what else is known of the message.</summary>
internal static class LinesForm
{
    private static readonly string[] LabelNames = ["intent", "sentiment", "needsReply", "urgency", "sensitive", "language"];
    private static readonly string Form = $"an object with text and at least one of {string.Join(", ", LabelNames)}";

    public static FormReading Read(string path, LabelReader labels)
    {
        var messages = new List<LabelledMessage>();
        var isLabelled = false;
        string? other = null;
        foreach (var line in File.ReadLines(path))
        {
            labels.Line++;
            if (line.Length == 0)
                continue;
            using var json = Parse(line, labels);
            if (json is null)
                continue;
            var row = new JsonRow(json.RootElement, labels);
            isLabelled |= IsLabelled(json.RootElement);
            other ??= $"lines with {row.Names}";
            if (row.Text("text") is { } text)
                messages.Add(Message(text, row, labels));
            else if (!row.Has("text"))
                labels.Refuse("text", "nothing", "a string");
        }

        // Where no line could be read at all, nothing says that it is another form: the problems are told.
        return !isLabelled && other is not null ? new([], other) : new(messages);
    }

    private static JsonDocument? Parse(string line, LabelReader labels)
    {
        try
        {
            var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind == JsonValueKind.Object)
                return json;
            labels.Refuse(null, $"{LabelReader.Quoted(line)}, which is no object", Form);
            json.Dispose();
        }
        catch (JsonException fault)
        {
            labels.Refuse(null, $"no JSON at byte {fault.BytePositionInLine + 1}", Form);
        }

        return null;
    }

    /// <summary>Messages to import have a text too, and the network's tag of the language, which nobody has checked.</summary>
    private static bool IsLabelled(JsonElement row) =>
        row.TryGetProperty("text", out _) && !row.TryGetProperty("publishedAt", out _) && LabelNames.Any(name => row.TryGetProperty(name, out _));

    private static LabelledMessage Message(string text, JsonRow row, LabelReader labels)
    {
        var sensitive = labels.OneOf("sensitive", row.Text("sensitive"), [.. SensitiveSubjects.All, SensitiveSubjects.None]);
        return new(text)
        {
            Language = labels.Language("language", row.Text("language")),
            IsLanguageSure = true,
            Intent = labels.Label<Intent>("intent", row.Text("intent")),
            Sentiment = labels.Label<Sentiment>("sentiment", row.Text("sentiment")),
            NeedsReply = row.YesOrNo("needsReply"),
            Urgency = labels.Label<Urgency>("urgency", row.Text("urgency")),
            Sensitive = sensitive == SensitiveSubjects.None ? "" : sensitive,
            Rating = row.Rating("rating"),
            LanguageHint = row.Text("languageHint"),
            ToSomebodyElse = row.YesOrNo("toSomebodyElse") ?? false,
        };
    }
}
