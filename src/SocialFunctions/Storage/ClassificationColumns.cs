using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using static SocialFunctions.Storage.MentionRows;

namespace SocialFunctions.Storage;

/// <summary>What a message was found to be, as columns of its row.</summary>
internal static class ClassificationColumns
{
    public static void Write(TableEntity row, MessageClassification? classification)
    {
        if (classification is null)
            return;
        row.Put("language", classification.Language);
        row.Put("sentiment", Lower(classification.Sentiment));
        row.Put("confidence", classification.Confidence);
        row.Put("intent", Lower(classification.Intent));
        row.Put("needsReply", classification.NeedsReply);
        row.Put("urgency", Lower(classification.Urgency));
        row.Put("topics", Texts(classification.Topics));
        row.Put("sensitive", classification.Sensitive);
        row.Put("withoutSelfHarm", classification.WithoutSelfHarm is { } without ? JsonSerializer.Serialize(without, MentionJson.Compact.Demand) : null);
        row.Put("source", classification.Source);
        row.Put("mixed", classification.Mixed ? true : null);
        row.Put("aspects", classification.Aspects.Count == 0 ? null : JsonSerializer.Serialize(classification.Aspects));
        row.Put("cues", Texts(classification.Cues));
        row.Put("personalData", Texts(classification.PersonalData));
        row.Put("secondOpinion", classification.SecondOpinion is { } second ? JsonSerializer.Serialize(second) : null);
    }

    public static MessageClassification? Read(TableEntity row) => row.GetString("intent") is { } intent
        ? new MessageClassification
        {
            Language = Word(row, "language")!,
            Sentiment = Parse<Sentiment>(row.GetString("sentiment")),
            Confidence = row.GetDouble("confidence") ?? 0,
            Intent = Parse<Intent>(intent),
            NeedsReply = row.GetBoolean("needsReply") == true,
            Urgency = Parse<Urgency>(row.GetString("urgency")),
            Topics = Texts(row, "topics"),
            Sensitive = row.GetString("sensitive"),
            WithoutSelfHarm = row.GetString("withoutSelfHarm") is { } without ? JsonSerializer.Deserialize(without, MentionJson.Compact.Demand) : null,
            Source = Word(row, "source") ?? "",
            Mixed = row.GetBoolean("mixed") == true,
            Aspects = Aspects(row.GetString("aspects")),
            Cues = Texts(row, "cues"),
            PersonalData = Texts(row, "personalData"),
            SecondOpinion = row.GetString("secondOpinion") is { } second ? JsonSerializer.Deserialize<SecondOpinion>(second) : null,
        }
        : null;

    /// <summary>What was found, beside what a person says in its place.</summary>
    public static void WriteFound(TableEntity row, MessageClassification? found) =>
        row.Put("found", found is null ? null : JsonSerializer.Serialize(found, MentionJson.Compact.MessageClassification));

    public static MessageClassification? ReadFound(TableEntity row) =>
        row.GetString("found") is { } found ? JsonSerializer.Deserialize(found, MentionJson.Compact.MessageClassification) : null;

    private static string? Texts(IReadOnlyList<string> texts) => texts.Count == 0 ? null : JsonSerializer.Serialize(texts);

    /// <summary>A report holds a month of messages at once: what is empty is one array for all, and a subject's name one string.</summary>
    private static string[] Texts(TableEntity row, string column) =>
        row.GetString(column) is { } json ? JsonSerializer.Deserialize<string[]>(json)! : [];

    private static Aspect[] Aspects(string? json)
    {
        if (json is null)
            return [];
        var aspects = JsonSerializer.Deserialize<Aspect[]>(json)!;
        for (var at = 0; at < aspects.Length; at++)
            aspects[at] = aspects[at] with { Subject = string.Intern(aspects[at].Subject) };
        return aspects;
    }
}
