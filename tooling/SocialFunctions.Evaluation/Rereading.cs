using System.Globalization;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>
/// What two readers found in some messages of a shared set, each alone, by the annotation guide and without the set's labels:
/// <c>corpus/labels/SET.tsv</c>, with the columns id, first, second. The texts stay where they are; the ids name them.
/// </summary>
/// <remarks>A set whose labels follow another rule says little about a classifier that keeps to the guide; this says how much.</remarks>
public sealed class Rereading
{
    private static readonly string[] Columns = ["id", "first", "second"];
    private readonly string name;
    private readonly IReadOnlyList<(LabelledMessage Message, Sentiment First, Sentiment Second)> read;

    private Rereading(string name, IReadOnlyList<(LabelledMessage Message, Sentiment First, Sentiment Second)> read)
    {
        this.name = name;
        this.read = read;
        Agreed = new($"{name}, read again", [.. read.Where(one => one.First == one.Second).Select(one => one.Message with { Sentiment = one.First })]);
    }

    /// <summary>The messages that both read alike, with what they read.</summary>
    public LabelledSet Agreed { get; }

    /// <summary>One for each set of which the folder has readings and whose messages are there.</summary>
    /// <exception cref="LabelledFileException">A line has other columns, or a label that is none.</exception>
    public static IReadOnlyList<Rereading> Find(IEnumerable<LabelledSet> sets, string folder)
    {
        var found = new List<Rereading>();
        foreach (var set in sets)
            if (Path.Combine(folder, $"{set.Name}.tsv") is var path && File.Exists(path) && Match(set, Read(path)) is { Count: > 0 } read)
                found.Add(new(set.Name, read));
        return found;
    }

    /// <summary>How far the readers agree with each other, and the set's labels with theirs.</summary>
    public string Line()
    {
        var labelled = read.Where(one => one.Message.Sentiment is not null).ToList();
        var agreed = labelled.Where(one => one.First == one.Second).ToList();
        return string.Create(CultureInfo.InvariantCulture,
            $"{name}: two readers by the annotation guide agree on {Agreed.Messages.Count} of {read.Count} messages (kappa {Kappa():F3}). Measured like a classifier on the set's own labels, they reach a macro-F1 of {Reached(labelled, one => one.First):F3} and {Reached(labelled, one => one.Second):F3}; of {Reached(agreed, one => one.First):F3} where they agree.");
    }

    private static double Reached(
        IEnumerable<(LabelledMessage Message, Sentiment First, Sentiment Second)> labelled, Func<(LabelledMessage Message, Sentiment First, Sentiment Second), Sentiment> reader) =>
        new Scores([.. labelled.Select(one => (one.Message.Sentiment.ToString()!, reader(one).ToString()))]).MacroF1();

    /// <summary>Cohen's: their agreement beyond what two readers with these shares would have by chance.</summary>
    private double Kappa()
    {
        double count = read.Count;
        var alike = read.Count(one => one.First == one.Second) / count;
        var byChance = Enum.GetValues<Sentiment>().Sum(mood => read.Count(one => one.First == mood) / count * (read.Count(one => one.Second == mood) / count));
        return byChance == 1 ? 1 : (alike - byChance) / (1 - byChance);
    }

    private static Dictionary<string, (Sentiment First, Sentiment Second)> Read(string path)
    {
        var labels = new LabelReader(path);
        var readings = new Dictionary<string, (Sentiment, Sentiment)>();
        foreach (var cells in File.ReadLines(path).Select(line => line.Split('\t')))
        {
            labels.Line++;
            if (labels.Line == 1 ? !cells.SequenceEqual(Columns) : cells.Length != Columns.Length)
                labels.Refuse(null, $"the columns {string.Join(", ", cells.Select(LabelReader.Quoted))}", $"{Columns.Length} between tabs: {string.Join(", ", Columns)}");
            else if (labels.Line > 1 && labels.Label<Sentiment>(Columns[1], cells[1]) is { } first && labels.Label<Sentiment>(Columns[2], cells[2]) is { } second)
                readings[cells[0]] = (first, second);
        }

        labels.Throw();
        return readings;
    }

    private static List<(LabelledMessage Message, Sentiment First, Sentiment Second)> Match(LabelledSet set, Dictionary<string, (Sentiment First, Sentiment Second)> readings)
    {
        var matched = new List<(LabelledMessage, Sentiment, Sentiment)>();
        foreach (var message in set.Messages)
            if (message.Id is { } id && readings.TryGetValue(id, out var reading))
                matched.Add((message, reading.First, reading.Second));
        return matched;
    }
}
