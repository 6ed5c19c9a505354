using System.Globalization;
using System.Text.Json;
using CsvHelper;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Testing;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>Floors a little under what is reached, on real messages that people labelled. Macro-F1 counts each label alike.</summary>
public sealed class EmbeddedClassifierQualityTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [SharedDataFact("intents", "mentions.jsonl")]
    public void Labelled_mentions_are_read_as_people_read_them()
    {
        var rows = File.ReadLines(SharedData.Find("intents", "mentions.jsonl")!).Select(line => JsonDocument.Parse(line).RootElement)
            .Select(row => (Row: row, Result: Classifier.Classify(row.GetProperty("text").GetString()!))).ToList();

        AtLeast(0.66, "sentiment", result => Lower(result.Sentiment));
        AtLeast(0.50, "intent", result => Lower(result.Intent));
        AtLeast(0.70, "needsReply", result => Lower(result.NeedsReply));
        AtLeast(0.55, "urgency", result => Lower(result.Urgency));
        AtLeast(0.95, "language", result => result.Language);

        void AtLeast(double floor, string label, Func<MessageClassification, string> answer)
        {
            var pairs = rows.Where(row => row.Row.GetProperty(label).ValueKind != JsonValueKind.Null)
                .Select(row => (row.Row.GetProperty(label).ToString().ToLowerInvariant(), answer(row.Result))).ToList();
            var reached = MacroF1(pairs);
            Assert.True(reached >= floor, $"{label}: macro-F1 {reached:F3}, the floor is {floor:F2}");
        }
    }

    [SharedDataFact("sentiment", "airlines-en.csv")]
    public void English_tweets_about_airlines_keep_their_floor() => SentimentAtLeast(0.61, "airlines-en.csv");

    [SharedDataFact("sentiment", "airlines-es.csv")]
    public void Spanish_tweets_about_airlines_keep_their_floor() => SentimentAtLeast(0.47, "airlines-es.csv");

    [SharedDataFact("sentiment", "tweets-es.csv")]
    public void Tweets_of_five_Spanish_speaking_countries_keep_their_floor() => SentimentAtLeast(0.53, "tweets-es.csv");

    private static void SentimentAtLeast(double floor, string file)
    {
        using var csv = new CsvReader(new StreamReader(SharedData.Find("sentiment", file)!), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords<Row>().ToList();
        var all = rows.Select(row => (row.label, Result: Classifier.Classify(row.text))).ToList();
        var reached = MacroF1([.. all.Select(one => (one.label, Lower(one.Result.Sentiment)))]);
        Assert.True(reached >= floor, $"{file}: macro-F1 {reached:F3}, the floor is {floor:F2}");

        // A confidence is worth its name when what is said with more of it is right more often.
        var sure = Accuracy(all.Where(one => one.Result.Confidence >= 0.7));
        var unsure = Accuracy(all.Where(one => one.Result.Confidence < 0.5));
        Assert.True(sure > unsure + 0.1, $"{file}: right {sure:P0} of the time when sure, {unsure:P0} when not");

        static double Accuracy(IEnumerable<(string Label, MessageClassification Result)> some) =>
            some.Average(one => one.Label == Lower(one.Result.Sentiment) ? 1.0 : 0);
    }

    private static double MacroF1(IReadOnlyList<(string Right, string Answer)> pairs) =>
        pairs.Select(pair => pair.Right).Distinct().Average(label =>
        {
            var hits = pairs.Count(pair => pair.Right == label && pair.Answer == label);
            var misses = pairs.Count(pair => (pair.Right == label) != (pair.Answer == label));
            return hits == 0 ? 0 : 2.0 * hits / ((2 * hits) + misses);
        });

    private static string Lower<T>(T value)
        where T : notnull => value.ToString()!.ToLowerInvariant();

    private sealed record Row(string label, string text);
}
