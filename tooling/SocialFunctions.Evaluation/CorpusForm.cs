using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>The corpus' own form, corpus/README.md: nine columns between tabs, nothing quoted.</summary>
internal static class CorpusForm
{
    private static readonly string[] Columns = ["intent", "sentiment", "needsReply", "urgency", "sensitive", "country", "trade", "aspects", "text"];
    private static readonly string Nine = $"9 columns between tabs: {string.Join(", ", Columns)}";

    public static FormReading Read(string path, LabelReader labels)
    {
        var messages = new List<LabelledMessage>();
        foreach (var line in File.ReadLines(path))
        {
            labels.Line++;
            var cells = line.Split('\t');
            if (labels.Line == 1 && !IsLabelled(cells))
                return new([], $"the columns {string.Join(", ", cells.Select(LabelReader.Quoted))}");
            if (labels.Line == 1 && !cells.SequenceEqual(Columns))
                labels.Refuse(null, $"the columns {string.Join(", ", cells.Select(LabelReader.Quoted))}", Nine);
            else if (labels.Line > 1 && line.Length > 0 && cells.Length != Columns.Length)
                labels.Refuse(null, $"{cells.Length} columns", Nine);
            else if (labels.Line > 1 && line.Length > 0)
                messages.Add(Message(cells, labels, LabelledFile.NamesEverySubject(path)));
        }

        return new(messages);
    }

    /// <summary>A head that is nearly the corpus' is a mistake in it; another one is another file.</summary>
    private static bool IsLabelled(string[] head) => head.Contains("text") && head.Intersect(Columns[..4]).Any();

    private static LabelledMessage Message(string[] cells, LabelReader labels, bool namesEverySubject)
    {
        var aspects = AspectCell.Read(cells[7], labels);
        if (cells[5].Length == 0)
            labels.Refuse("country", "nothing", string.Join(", ", Countries.All));
        var intent = labels.Label<Intent>("intent", cells[0]);
        return new(cells[8])
        {
            Language = labels.OneOf("country", cells[5], Countries.All) is { } country ? Countries.Language(country) : null,
            Intent = intent,
            Sentiment = labels.Label<Sentiment>("sentiment", cells[1]),
            NeedsReply = labels.YesOrNo("needsReply", cells[2]),
            Urgency = labels.Label<Urgency>("urgency", cells[3]),
            Sensitive = labels.OneOf("sensitive", cells[4], SensitiveSubjects.All) ?? "",
            Spam = intent is null ? null : intent == Intent.Spam,
            Aspects = namesEverySubject ? aspects : null,
            MainAspects = aspects,
        };
    }
}
