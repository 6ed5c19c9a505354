using System.Text.Json;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Classification;

/// <summary>A correction as a person sends it: of which message, what it is, and if they like, why and who they are.</summary>
public sealed record CorrectionBody
{
    private const int LongestNote = 500;
    private const int LongestName = 100;

    private static readonly string[] Subjects = [.. SensitiveSubjects.All, SensitiveSubjects.None];

    private static readonly string[] Known = ["network", "id", "intent", "sentiment", "needsReply", "urgency", "language", "sensitive", "note", "by"];

    public required MentionId Mention { get; init; }

    public Intent? Intent { get; init; }

    public Sentiment? Sentiment { get; init; }

    public bool? NeedsReply { get; init; }

    public Urgency? Urgency { get; init; }

    public string? Language { get; init; }

    /// <summary>One of <see cref="SensitiveSubjects.All"/>, or <see cref="SensitiveSubjects.None"/>.</summary>
    public string? Sensitive { get; init; }

    public string? Note { get; init; }

    public string? By { get; init; }

    /// <summary>Reads one JSON object; every problem is named, with what would be right. Never throws for what the body holds.</summary>
    public static (CorrectionBody? Body, IReadOnlyList<string> Problems) Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return (null, ["The body is not a JSON object."]);
            var fields = new ImportFields(document.RootElement, "");
            var body = Read(fields);
            return fields.Problems.Count == 0 ? (body, []) : (null, fields.Problems);
        }
        catch (JsonException problem)
        {
            return (null, [$"The body is not JSON (line {problem.LineNumber + 1 ?? 1}, byte {problem.BytePositionInLine ?? 0})."]);
        }
        catch (InvalidOperationException)
        {
            // Values are read one by one and say so themselves: only a key can still do this.
            return (null, ["The body has a key that is not text in whole characters."]);
        }
    }

    /// <summary>As it holds for the text in force.</summary>
    public Correction At(DateTimeOffset instant, string text) => new()
    {
        At = instant,
        TextHash = Correction.HashOf(text),
        Intent = Intent,
        Sentiment = Sentiment,
        NeedsReply = NeedsReply,
        Urgency = Urgency,
        Language = Language,
        Sensitive = Sensitive,
    };

    private static CorrectionBody Read(ImportFields fields)
    {
        fields.RefuseOthers(Known);
        var network = fields.Text("network", required: true);
        if (network is not null && !NetworkNames.IsKnown(network))
            fields.Refuse("network", $"one of {string.Join(", ", NetworkNames.All)}");
        var body = new CorrectionBody
        {
            Mention = new MentionId(network ?? "", fields.Text("id", required: true) ?? ""),
            Intent = fields.OneOf<Intent>("intent"),
            Sentiment = fields.OneOf<Sentiment>("sentiment"),
            NeedsReply = fields.Flag("needsReply"),
            Urgency = fields.OneOf<Urgency>("urgency"),
            Language = fields.Text("language"),
            Sensitive = fields.OneOf("sensitive", Subjects),
            Note = fields.Text("note"),
            By = fields.Text("by"),
        };
        Check(body, fields);
        return body;
    }

    private static void Check(CorrectionBody body, ImportFields fields)
    {
        if (body.Language is { } language && language != "unknown" && !(language.Length == 2 && language.All(char.IsAsciiLetterLower)))
            fields.Refuse("language", "two small letters of ISO 639-1 such as es, or unknown");
        if (body.Note?.Length > LongestNote)
            fields.Refuse("note", $"at most {LongestNote} characters long");
        if (body.By?.Length > LongestName)
            fields.Refuse("by", $"at most {LongestName} characters long");
        if (fields.Problems.Count == 0 && body is { Intent: null, Sentiment: null, NeedsReply: null, Urgency: null, Language: null, Sensitive: null })
            fields.Problems.Add("nothing is corrected: give at least one of intent, sentiment, needsReply, urgency, language, sensitive");
    }
}
