using System.Globalization;

namespace SocialFunctions.Evaluation;

/// <summary>What the project promises of the sets that it knows, said beside what was reached.</summary>
public static class Promises
{
    public static string Of(string decision, string set, Scores scores) => (decision, set) switch
    {
        (Decisions.Sentiment, "airlines-es") => Said("macro-F1", scores.MacroF1(), 0.62),
        (Decisions.Sentiment, "tweets-es") => Said("macro-F1", scores.MacroF1(), 0.57),
        (Decisions.Sentiment, "airlines-en") => Said("accuracy", scores.Accuracy, 0.72),
        (Decisions.Intent, "mentions") => Said("macro-F1 of 5", scores.MacroF1([.. Decisions.CommonIntents]), 0.68),
        (Decisions.Reply, "mentions") => Said("F1", scores.F1("yes"), 0.88),
        (Decisions.Urgency, "mentions") => $"{Said("recall", scores.Recall("yes"), 0.75)}, {Said("precision", scores.Precision("yes"), 0.5)}",
        (Decisions.Language, DataFolder.ShortTexts) => Said("accuracy", scores.Accuracy, 0.95),
        (Decisions.Spam, "spam") => Said("F1", scores.F1("yes"), 0.85),
        _ => "",
    };

    /// <summary>The peers are compared by the figure that is promised; where none is, by macro-F1.</summary>
    public static bool IsOfAccuracy(string set) => set == "airlines-en";

    private static string Said(string figure, double reached, double promised) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure} {reached:F3} ({(reached >= promised ? "kept" : "MISSED")}: {promised:F2})");
}
