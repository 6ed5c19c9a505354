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

    /// <exception cref="LabelledFileException">A line has other columns, or a label that is none.</exception>
    public static IReadOnlyDictionary<string, LabelledMessage> Read(string path)
    {
        var labels = new LabelReader(path) { Line = 1 };
        var messages = new Dictionary<string, LabelledMessage>();
        foreach (var cells in File.ReadLines(path).Skip(1).Select(line => line.Split('\t')))
        {
            labels.Line++;
            if (cells.Length == Columns)
                messages.Add(cells[0], Message(cells, labels));
            else
                labels.Refuse(null, $"{cells.Length} columns", $"{Columns} between tabs: id, intent, sentiment, needsReply, urgency");
        }

        labels.Throw();
        return messages;
    }

    private static LabelledMessage Message(string[] cells, LabelReader labels) => new("")
    {
        Language = "en",
        Intent = labels.Label<Intent>("intent", cells[1]),
        Sentiment = labels.Label<Sentiment>("sentiment", cells[2]),
        NeedsReply = labels.YesOrNo("needsReply", cells[3]),
        Urgency = labels.Label<Urgency>("urgency", cells[4]),
        Spam = cells[1].Length == 0 ? null : cells[1] == "spam",
    };
}
