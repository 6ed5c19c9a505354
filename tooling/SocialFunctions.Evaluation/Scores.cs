namespace SocialFunctions.Evaluation;

/// <summary>Pairs of what was right and what was answered, and the figures over them. Zero over zero is zero; an empty label is none.</summary>
public sealed class Scores(IReadOnlyList<(string Right, string Answer)> pairs)
{
    public int Count => pairs.Count;

    public IReadOnlyList<string> Labels { get; } = [.. pairs.Select(pair => pair.Right).Where(label => label.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>All labels that were right or answered.</summary>
    public IReadOnlyList<string> Answers { get; } = [.. pairs.SelectMany(pair => new[] { pair.Right, pair.Answer }).Where(label => label.Length > 0).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Without a second label there is nothing to tell apart, and a mean over labels says nothing.</summary>
    public bool TellsApart => Labels.Count > 1;

    public double Accuracy => Ratio(pairs.Count(pair => pair.Right == pair.Answer), pairs.Count);

    /// <summary>The mean F1 of the labels, each counted alike.</summary>
    public double MacroF1(params string[] labels) => (labels.Length > 0 ? labels : [.. Labels]).Average(F1);

    public double F1(string label)
    {
        var (precision, recall) = (Precision(label), Recall(label));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    public double Precision(string label) => Ratio(Hits(label), pairs.Count(pair => pair.Answer == label));

    public double Recall(string label) => Ratio(Hits(label), pairs.Count(pair => pair.Right == label));

    public int Confusions(string right, string answer) => pairs.Count(pair => pair.Right == right && pair.Answer == answer);

    private int Hits(string label) => Confusions(label, label);

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;
}
