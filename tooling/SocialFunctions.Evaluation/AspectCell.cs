using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Aspects;

namespace SocialFunctions.Evaluation;

/// <summary>Aspects as the corpus writes them: <c>price:-;staff:+</c>; <c>0</c> is a subject that is only asked about.</summary>
internal static class AspectCell
{
    private const string Column = "aspects";
    private static readonly string[] Names = [.. Enumerable.Range(0, Subjects.Count).Select(Subjects.Name)];

    public static IReadOnlyList<Aspect> Read(string cell, LabelReader labels)
    {
        var aspects = new List<Aspect>();
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
            if (part.Split(':') is not [{ } subject, var sign] || Mood(sign) is not { } mood)
                labels.Refuse(Column, LabelReader.Quoted(part), "subject:+, subject:- or subject:0, joined by ;");
            else if (labels.OneOf(Column, subject, Names) is { } known)
                aspects.Add(new(known, mood));
        return aspects;
    }

    private static Sentiment? Mood(string sign) => sign switch
    {
        "+" => Sentiment.Positive,
        "-" => Sentiment.Negative,
        "0" => Sentiment.Neutral,
        _ => null,
    };
}
