namespace SocialFunctions.Domain.Classification;

/// <summary>What one message is, and how sure that is.</summary>
public sealed record MessageClassification
{
    /// <summary>ISO 639-1, or <c>unknown</c>.</summary>
    public required string Language { get; init; }

    public required Sentiment Sentiment { get; init; }

    /// <summary>Of the sentiment, 0 to 1.</summary>
    public required double Confidence { get; init; }

    public required Intent Intent { get; init; }

    public required bool NeedsReply { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>Key phrases, at most 5.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>politics, religion, health, legal, minors, self-harm, discrimination or personal-data; null when none.</summary>
    public string? Sensitive { get; init; }

    /// <summary><c>embedded</c>, <c>language-service</c>, or <c>embedded-fallback</c> when the service could not answer.</summary>
    public string Source { get; init; } = "embedded";
}
