using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>The decisions that are measured: what people said, what the classifier said, both in small letters.</summary>
public static class Decisions
{
    public const string Sentiment = "sentiment";
    public const string Intent = "intent";
    public const string Reply = "needs a reply";
    public const string Urgency = "urgency";
    public const string Levels = "urgency of four";
    public const string Spam = "spam";
    public const string Sensitive = "sensitive";
    public const string Language = "language";
    public const string Aspects = "aspects";

    /// <summary>The labels of intent that promises are made of; the rest are too rare in the sets.</summary>
    public static IReadOnlyList<string> CommonIntents { get; } = ["complaint", "question", "praise", "other", "spam"];

    public static IReadOnlyList<string> All { get; } = [Sentiment, Intent, Reply, Urgency, Levels, Spam, Sensitive, Language, Aspects];

    /// <summary>The labels in the order in which people read them: the gravest first, else by the alphabet.</summary>
    public static IEnumerable<string> InOrder(string decision, IEnumerable<string> labels) => decision == Levels
        ? labels.OrderByDescending(label => Enum.TryParse<Domain.Classification.Urgency>(label, ignoreCase: true, out var level) ? (int)level : -1)
        : labels.Order(StringComparer.Ordinal);

    public static Scores Of(string decision, IEnumerable<Judged> judged) => decision == Aspects
        ? AspectScores.Of(judged)
        : new([.. judged.Select(one => (Right: Right(decision, one.Message), Answer: Answer(decision, one.Result))).Where(pair => pair.Right is not null).Select(pair => (pair.Right!, pair.Answer))]);

    private static string? Right(string decision, LabelledMessage message) => decision switch
    {
        Sentiment => Lower(message.Sentiment),
        Intent => Lower(message.Intent),
        Reply => YesNo(message.NeedsReply),
        Urgency => message.Urgency is { } urgency ? YesNo(IsUrgent(urgency)) : null,
        Levels => Lower(message.Urgency),
        Spam => YesNo(message.Spam),
        Sensitive => message.Sensitive is { } subject ? subject.Length > 0 ? subject : "none" : null,
        _ => message.IsLanguageSure ? message.Language : null,
    };

    private static string Answer(string decision, MessageClassification result) => decision switch
    {
        Sentiment => Lower<Domain.Classification.Sentiment>(result.Sentiment)!,
        Intent => Lower<Domain.Classification.Intent>(result.Intent)!,
        Reply => YesNo(result.NeedsReply)!,
        Urgency => YesNo(IsUrgent(result.Urgency))!,
        Levels => Lower<Domain.Classification.Urgency>(result.Urgency)!,
        Spam => YesNo(result.Intent == Domain.Classification.Intent.Spam)!,
        Sensitive => result.Sensitive ?? "none",
        _ => result.Language,
    };

    /// <summary>Critical and high are one: somebody must look soon.</summary>
    private static bool IsUrgent(Urgency urgency) => urgency >= Domain.Classification.Urgency.High;

    private static string? Lower<T>(T? label)
        where T : struct, Enum => label?.ToString().ToLowerInvariant();

    private static string? YesNo(bool? label) => label is { } sure ? sure ? "yes" : "no" : null;
}
