using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// What a person said a message is, in place of what was found; null where nothing was said. It holds for the text that the person
/// read: an edit of the text has a classification of its own again, until the old text comes back.
/// </summary>
public sealed record Correction
{
    /// <summary>Of a classification that a person corrected.</summary>
    public const string Source = "person";

    /// <summary>By it the later of two corrections is known.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Eight hex digits of the SHA-256 of the text: enough to tell a message's versions apart, too few to find the text by.</summary>
    public required string TextHash { get; init; }

    public Intent? Intent { get; init; }

    public Sentiment? Sentiment { get; init; }

    public bool? NeedsReply { get; init; }

    public Urgency? Urgency { get; init; }

    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public string? Language { get; init; }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    public bool IsFor(string text) => TextHash == HashOf(text);

    /// <summary>This one with what the earlier one said beside it.</summary>
    public Correction After(Correction earlier) => this with
    {
        Intent = Intent ?? earlier.Intent,
        Sentiment = Sentiment ?? earlier.Sentiment,
        NeedsReply = NeedsReply ?? earlier.NeedsReply,
        Urgency = Urgency ?? earlier.Urgency,
        Language = Language ?? earlier.Language,
    };

    /// <summary>What was not said stays as it was found, but spam waits for nobody.</summary>
    public MessageClassification Over(MessageClassification found)
    {
        var spam = Intent == Classification.Intent.Spam;
        return found with
        {
            Intent = Intent ?? found.Intent,
            Sentiment = Sentiment ?? found.Sentiment,
            Confidence = Sentiment is null ? found.Confidence : 1,
            Mixed = Sentiment is null && found.Mixed,
            NeedsReply = NeedsReply ?? (!spam && found.NeedsReply),
            Urgency = Urgency ?? (spam ? Classification.Urgency.Low : found.Urgency),
            Language = Language ?? found.Language,
            Cues = [],
            Source = Source,
        };
    }
}
