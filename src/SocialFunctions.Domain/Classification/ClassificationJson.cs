using System.Text.Json;

namespace SocialFunctions.Domain.Classification;

/// <summary>The line that <c>./run --classify</c> prints for a message; its keys and their order are a contract.</summary>
public static class ClassificationJson
{
    /// <summary>One line of ASCII without its end: everything else is escaped, so that no console can spoil it.</summary>
    public static byte[] Line(MessageClassification classification)
    {
        using var line = new MemoryStream(256);
        using (var json = new Utf8JsonWriter(line))
        {
            json.WriteStartObject();
            json.WriteString("language", classification.Language);
            json.WriteString("sentiment", Name(classification.Sentiment));
            json.WriteNumber("confidence", classification.Confidence);
            json.WriteString("intent", Name(classification.Intent));
            json.WriteBoolean("needsReply", classification.NeedsReply);
            json.WriteString("urgency", Name(classification.Urgency));
            json.WriteStartArray("topics");
            foreach (var topic in classification.Topics)
                json.WriteStringValue(topic);
            json.WriteEndArray();
            json.WriteString("sensitive", classification.Sensitive);
            json.WriteEndObject();
        }

        return line.ToArray();
    }

    private static string Name(Sentiment sentiment) => sentiment switch
    {
        Sentiment.Positive => "positive",
        Sentiment.Negative => "negative",
        _ => "neutral",
    };

    private static string Name(Intent intent) => intent.ToString().ToLowerInvariant();

    private static string Name(Urgency urgency) => urgency.ToString().ToLowerInvariant();
}
