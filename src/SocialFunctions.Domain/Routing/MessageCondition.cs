using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Routing;

/// <summary>All given parts must hold; within a part, any of its values. An absent part holds always.</summary>
public sealed record MessageCondition
{
    public IReadOnlyList<string>? Networks { get; init; }

    public IReadOnlyList<Intent>? Intents { get; init; }

    public IReadOnlyList<Sentiment>? Sentiments { get; init; }

    public IReadOnlyList<Urgency>? Urgencies { get; init; }

    public IReadOnlyList<string>? Languages { get; init; }

    /// <summary>Sensitive subjects; <c>any</c> matches each of them.</summary>
    public IReadOnlyList<string>? Sensitive { get; init; }

    /// <summary>Words or phrases in the text, whole words, without regard to case or accents.</summary>
    public IReadOnlyList<string>? Words { get; init; }

    /// <summary>The author has at least this many followers.</summary>
    public long? MinFollowers { get; init; }

    /// <summary>A review of at most this many stars.</summary>
    public decimal? MaxRating { get; init; }
}
