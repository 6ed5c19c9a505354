using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using static SocialFunctions.Storage.MentionRows;

namespace SocialFunctions.Storage;

/// <summary>What a person said a message is, as columns of its row in Mentions and of the row in Corrections.</summary>
internal static class CorrectionColumns
{
    public static void Write(TableEntity row, Correction? correction)
    {
        if (correction is null)
            return;
        row.Put("correctedAt", correction.At.UtcDateTime);
        row.Put("correctedText", correction.TextHash);
        row.Put("correctedIntent", correction.Intent is { } intent ? Lower(intent) : null);
        row.Put("correctedSentiment", correction.Sentiment is { } sentiment ? Lower(sentiment) : null);
        row.Put("correctedNeedsReply", correction.NeedsReply);
        row.Put("correctedUrgency", correction.Urgency is { } urgency ? Lower(urgency) : null);
        row.Put("correctedLanguage", correction.Language);
        row.Put("correctedSensitive", correction.Sensitive);
    }

    public static Correction? Read(TableEntity row) => row.GetDateTimeOffset("correctedAt") is { } at
        ? new Correction
        {
            At = at,
            TextHash = row.GetString("correctedText"),
            Intent = Value<Intent>(row, "correctedIntent"),
            Sentiment = Value<Sentiment>(row, "correctedSentiment"),
            NeedsReply = row.GetBoolean("correctedNeedsReply"),
            Urgency = Value<Urgency>(row, "correctedUrgency"),
            Language = row.GetString("correctedLanguage"),
            Sensitive = row.GetString("correctedSensitive"),
        }
        : null;

    private static T? Value<T>(TableEntity row, string column)
        where T : struct, Enum => row.GetString(column) is { } text ? Parse<T>(text) : null;
}
