using SocialFunctions.Domain.Classification;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>
/// <c>corpus/labels/care-en.tsv</c>: what we read in each customer's message of care-en.json, by the message's id. Columns: id, intent,
/// sentiment, needsReply, urgency; a cell that nobody could decide is empty.
/// </summary>
internal static class CareLabels
{
    private const int Columns = 5;

    /// <exception cref="InvalidDataException">A line has other columns, or a label that is none.</exception>
    public static IReadOnlyDictionary<string, LabelledMessage> Read(string path) =>
        File.ReadLines(path).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => Label(cells, path));

    private static LabelledMessage Label(string[] cells, string path) => cells.Length != Columns
        ? throw new InvalidDataException($"{path}: '{cells[0]}' has {cells.Length} columns; {Columns} are needed: id, intent, sentiment, needsReply, urgency.")
        : new("")
        {
            Language = "en",
            Intent = Labels.Read<Intent>(cells[1]),
            Sentiment = Labels.Read<Sentiment>(cells[2]),
            NeedsReply = Labels.YesOrNo(cells[3]),
            Urgency = Labels.Read<Urgency>(cells[4]),
            Spam = cells[1].Length == 0 ? null : cells[1] == "spam",
        };
}
