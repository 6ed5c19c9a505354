using System.Globalization;
using System.Text.Json;
using CsvHelper;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>
/// Reads a file of labelled messages by its form: the corpus (<c>.tsv</c>), sentiment (<c>.csv</c> with label and text), spam
/// (<c>.csv</c> with CONTENT and CLASS), mentions and corrections (<c>.jsonl</c>). A file of another form is a set of none.
/// </summary>
public static class LabelledFile
{
    private static readonly string[] EnglishSpeaking = ["us", "gb", "ie", "au", "nz", "ca", "za", "in", "ng", "ke"];

    public static LabelledSet Read(string path) => new(Path.GetFileNameWithoutExtension(path), Path.GetExtension(path) switch
    {
        ".tsv" => [.. Corpus(path)],
        ".csv" => [.. Csv(path)],
        ".jsonl" => [.. Lines(path)],
        _ => [],
    });

    /// <summary>Elsewhere the corpus names the main subjects and leaves others out, by which no answer can be called wrong.</summary>
    public static bool NamesEverySubject(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "aspects" || IsOfSituations(path);

    /// <summary>Messages that tell apart what looks alike; a set of their own, so that the figures of the rest can be compared with older ones.</summary>
    public static bool IsHard(string path) => Path.GetFileName(path).StartsWith("hard-", StringComparison.Ordinal);

    /// <summary>Messages in which what happened tells the subject, and seldom a word for it.</summary>
    public static bool IsOfSituations(string path) => Path.GetFileName(path).Contains("-situations-", StringComparison.Ordinal);

    private static IEnumerable<LabelledMessage> Corpus(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1).Where(line => line.Length > 0))
        {
            var cells = line.Split('\t');
            if (cells.Length != 9)
                throw new InvalidDataException($"{path}: '{line}' has {cells.Length} columns; 9 are needed, see corpus/README.md.");
            IReadOnlyList<Aspect> aspects = [.. AspectLabels.Read(cells[7], path)];
            yield return new(cells[8])
            {
                Language = EnglishSpeaking.Contains(cells[5]) ? "en" : "es",
                Intent = Labels.Read<Intent>(cells[0]),
                Sentiment = Labels.Read<Sentiment>(cells[1]),
                NeedsReply = Labels.YesOrNo(cells[2]),
                Urgency = Labels.Read<Urgency>(cells[3]),
                Sensitive = cells[4],
                Spam = cells[0] == "spam",
                Aspects = NamesEverySubject(path) ? aspects : null,
                MainAspects = aspects,
            };
        }
    }

    private static IEnumerable<LabelledMessage> Csv(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        if (!csv.Read() || !csv.ReadHeader())
            yield break;
        var heads = csv.HeaderRecord!;
        if (heads.Contains("label") && heads.Contains("text"))
        {
            while (csv.Read())
                yield return new(csv.GetField("text")!) { Sentiment = Labels.Read<Sentiment>(csv.GetField("label")), Language = LanguageOf(path) };
        }
        else if (heads.Contains("CONTENT") && heads.Contains("CLASS"))
        {
            while (csv.Read())
                yield return new(csv.GetField("CONTENT")!) { Spam = Labels.YesOrNo(csv.GetField("CLASS")) };
        }
    }

    private static IEnumerable<LabelledMessage> Lines(string path)
    {
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            string? Label(string name) => row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;
            if (Label("text") is { } text)
                yield return new(text)
                {
                    Language = Label("language"),
                    IsLanguageSure = true,
                    Intent = Labels.Read<Intent>(Label("intent")),
                    Sentiment = Labels.Read<Sentiment>(Label("sentiment")),
                    NeedsReply = Labels.YesOrNo(Label("needsReply")),
                    Urgency = Labels.Read<Urgency>(Label("urgency")),
                };
        }
    }

    /// <summary>Of a name such as <c>airlines-es</c>.</summary>
    private static string? LanguageOf(string path) => Path.GetFileNameWithoutExtension(path) switch
    {
        var name when name.EndsWith("-es", StringComparison.Ordinal) => "es",
        var name when name.EndsWith("-en", StringComparison.Ordinal) => "en",
        _ => null,
    };
}
