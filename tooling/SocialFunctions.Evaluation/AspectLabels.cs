using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>Aspects as the corpus writes them: <c>price:-;staff:+</c>; <c>0</c> is a subject that is only asked about.</summary>
internal static class AspectLabels
{
    public static IEnumerable<Aspect> Read(string cell, string path)
    {
        foreach (var part in cell.Split(';', StringSplitOptions.RemoveEmptyEntries))
            yield return part.Split(':') is [{ Length: > 0 } subject, var sign] && Mood(sign) is { } mood
                ? new(subject, mood)
                : throw new InvalidDataException($"{path}: '{part}' is no aspect; it is written as subject:+, subject:- or subject:0.");
    }

    private static Sentiment? Mood(string sign) => sign switch
    {
        "+" => Sentiment.Positive,
        "-" => Sentiment.Negative,
        "0" => Sentiment.Neutral,
        _ => null,
    };
}
