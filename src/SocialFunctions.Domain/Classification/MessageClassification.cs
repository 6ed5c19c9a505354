using System.Text.Json.Serialization;

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

    /// <summary>
    /// Of a message that speaks of ending it, which is always answered first: what else it would have asked for, so that a person who
    /// finds no such thing in it can take the alarm back. Null for every other.
    /// </summary>
    public Demand? WithoutSelfHarm { get; init; }

    /// <summary>True when the message holds praise and blame of some weight: <see cref="Sentiment"/> says which prevails.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Mixed { get; init; }

    /// <summary>At most 5, each subject once, in the order in which the text names them.</summary>
    public IReadOnlyList<Aspect> Aspects { get; init; } = [];

    /// <summary>The words and signs that decided, heaviest first, at most 5 of at most 40 characters: a tooltip.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Kinds of personal data that stand in the text: card, iban, curp, rfc, dni, nie, cuit, ssn, document, phone, email, address.</summary>
    public IReadOnlyList<string> PersonalData { get; init; } = [];

    /// <summary>Shadow mode: the judgement that did not count.</summary>
    public SecondOpinion? SecondOpinion { get; init; }

    /// <summary>
    /// Who judged the sentiment: <c>embedded</c>, <c>language-service</c>, <c>person</c>; or the embedded classifier alone, because the
    /// service could not answer (<c>embedded-fallback</c>) or the day's budget for it was spent (<c>embedded-budget</c>).
    /// </summary>
    public string Source { get; init; } = "embedded";
}
