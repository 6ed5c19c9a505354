using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>A message and what people say of it; what they did not say, or disagree on, is null.</summary>
public sealed record LabelledMessage(string Text)
{
    /// <summary>Its name in its file, where that has one.</summary>
    public string? Id { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>False where the language is that of the whole file, and single messages may differ.</summary>
    public bool IsLanguageSure { get; init; }

    /// <summary>Anything that an answer can be compared with.</summary>
    public bool HasLabel =>
        Sentiment is not null || Intent is not null || NeedsReply is not null || Urgency is not null || Spam is not null || Sensitive is not null
        || Aspects is not null || (IsLanguageSure && Language is not null);

    public Sentiment? Sentiment { get; init; }

    public Intent? Intent { get; init; }

    public bool? NeedsReply { get; init; }

    public Urgency? Urgency { get; init; }

    public bool? Spam { get; init; }

    /// <summary>Empty for none; null where nobody said.</summary>
    public string? Sensitive { get; init; }

    /// <summary>All that it has an opinion about; null where nobody looked for all.</summary>
    public IReadOnlyList<Aspect>? Aspects { get; init; }

    /// <summary>What it is about for the most part, where somebody said so; else empty.</summary>
    public IReadOnlyList<Aspect> MainAspects { get; init; } = [];

    /// <summary>Stars of a review, 1 to 5: no label, but known when it is judged, as are the next two.</summary>
    public decimal? Rating { get; init; }

    /// <summary>What the network says of the language.</summary>
    public string? LanguageHint { get; init; }

    /// <summary>People talk to each other, and the brand is only named.</summary>
    public bool ToSomebodyElse { get; init; }
}
