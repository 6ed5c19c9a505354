using System.Text.Json;

namespace Azure.AI.TextAnalytics;

/// <summary>Reads the sentiment of one document: its sentences, and in each the targets with the assessments that they point to.</summary>
internal static class SentimentResponse
{
    public static DocumentSentiment Read(JsonElement document) =>
        new(Mood(document), Scores(document), [.. document.GetProperty("sentences").EnumerateArray().Select(sentence => Sentence(sentence, document))]);

    private static SentenceSentiment Sentence(JsonElement sentence, JsonElement document) => new(
        Text(sentence), Mood(sentence), Scores(sentence), Offset(sentence), Length(sentence),
        sentence.TryGetProperty("targets", out var targets) ? [.. targets.EnumerateArray().Select(target => Opinion(target, document))] : []);

    private static SentenceOpinion Opinion(JsonElement target, JsonElement document) => new(
        new TargetSentiment(Mood(target), Text(target), Scores(target), Offset(target), Length(target)),
        [.. target.GetProperty("relations").EnumerateArray()
            .Where(relation => relation.GetProperty("relationType").GetString() == "assessment")
            .Select(relation => Assessment(relation.GetProperty("ref").GetString()!, document))]);

    /// <param name="pointer">Such as <c>#/documents/0/sentences/1/assessments/2</c>; the document is this one.</param>
    private static AssessmentSentiment Assessment(string pointer, JsonElement document)
    {
        var steps = pointer.Split('/');
        var assessment = document.GetProperty("sentences")[Index(steps[4])].GetProperty("assessments")[Index(steps[6])];
        return new(
            Mood(assessment), Text(assessment), Scores(assessment), assessment.GetProperty("isNegated").GetBoolean(), Offset(assessment), Length(assessment));
    }

    private static TextSentiment Mood(JsonElement element) => Enum.Parse<TextSentiment>(element.GetProperty("sentiment").GetString()!, ignoreCase: true);

    /// <summary>Targets and assessments have no neutral score.</summary>
    private static SentimentConfidenceScores Scores(JsonElement element)
    {
        var scores = element.GetProperty("confidenceScores");
        return new(
            scores.GetProperty("positive").GetDouble(),
            scores.TryGetProperty("neutral", out var neutral) ? neutral.GetDouble() : 0,
            scores.GetProperty("negative").GetDouble());
    }

    private static string Text(JsonElement element) => element.GetProperty("text").GetString()!;

    private static int Offset(JsonElement element) => element.GetProperty("offset").GetInt32();

    private static int Length(JsonElement element) => element.GetProperty("length").GetInt32();

    private static int Index(string step) => int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
}
