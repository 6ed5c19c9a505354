namespace SocialFunctions.Evaluation;

/// <summary>What is wrong at one place of a labelled file, as a sentence for whoever wrote it.</summary>
/// <param name="Line">From 1; null where it is the whole file.</param>
/// <param name="Column">Null where it is the whole line.</param>
/// <param name="Found">Quoted, shortened: never a dump.</param>
public sealed record LabelProblem(string File, int? Line, string? Column, string Found, string Allowed)
{
    public override string ToString() =>
        $"{File}{(Line is { } line ? $", line {line}" : "")}{(Column is { } column ? $", column {column}" : "")}: found {Found}; allowed: {Allowed}.";
}
