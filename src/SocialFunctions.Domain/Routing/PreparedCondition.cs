using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Routing;

/// <summary>A condition whose words are folded once, when the brand is read, and not for each message.</summary>
internal sealed class PreparedCondition(MessageCondition condition)
{
    private const string AnySubject = "any";

    private readonly FoldedText[]? words = condition.Words?.Select(FoldedText.Of).ToArray();

    /// <param name="text">The message's text, folded; may be null when no condition of the brand asks for words.</param>
    public bool Holds(Mention mention, MessageClassification classification, FoldedText? text) =>
        Allows(condition.Networks, mention.Network)
        && Allows(condition.Intents, classification.Intent)
        && Allows(condition.Sentiments, classification.Sentiment)
        && Allows(condition.Urgencies, classification.Urgency)
        && Allows(condition.Languages, classification.Language)
        && AllowsSubject(classification.Sensitive)
        && (condition.MinFollowers is not { } followers || mention.Author.Followers >= followers)
        && (condition.MaxRating is not { } rating || mention.Rating <= rating)
        && (words is null || Array.Exists(words, text!.Holds));

    private static bool Allows<T>(IReadOnlyList<T>? values, T value) => values is null || values.Contains(value);

    private bool AllowsSubject(string? subject) =>
        condition.Sensitive is not { } subjects
        || (subject is not null && (subjects.Contains(AnySubject) || subjects.Contains(subject)));
}
