using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>
/// Reads the labels of one file and remembers what is none. Empty and null say nothing; any other word that is no label would make a
/// figure look better or worse than it is, and is a problem.
/// </summary>
public sealed class LabelReader(string file)
{
    private const int Longest = 40;
    private readonly List<LabelProblem> problems = [];

    public IReadOnlyList<LabelProblem> Problems => problems;

    /// <summary>Where the next problems are, from 1.</summary>
    public int Line { get; set; }

    public T? Label<T>(string column, string? cell)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(cell))
            return null;
        // A number would be read as the place of a label.
        if (char.IsAsciiLetter(cell[0]) && Enum.TryParse<T>(cell, ignoreCase: true, out var value) && Enum.IsDefined(value))
            return value;
        Refuse(column, Quoted(cell), string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant());
        return null;
    }

    public bool? YesOrNo(string column, string? cell)
    {
        switch (cell?.ToLowerInvariant())
        {
            case null or "":
                return null;
            case "yes" or "true" or "1":
                return true;
            case "no" or "false" or "0":
                return false;
            default:
                Refuse(column, Quoted(cell), "yes, no, true, false, 1, 0");
                return null;
        }
    }

    /// <returns>The cell where it is one of the words; null where it is empty, or is refused.</returns>
    public string? OneOf(string column, string? cell, IReadOnlyCollection<string> words)
    {
        if (string.IsNullOrEmpty(cell) || words.Contains(cell))
            return string.IsNullOrEmpty(cell) ? null : cell;
        Refuse(column, Quoted(cell), string.Join(", ", words));
        return null;
    }

    /// <returns>ISO 639-1 without a region; <c>unknown</c> for <c>und</c>.</returns>
    public string? Language(string column, string? cell)
    {
        if (string.IsNullOrEmpty(cell))
            return null;
        var code = cell.Split('-')[0].ToLowerInvariant();
        if (code is "und" or "unknown")
            return "unknown";
        if (code.Length is 2 or 3 && code.All(char.IsAsciiLetterLower))
            return code;
        Refuse(column, Quoted(cell), "a code of ISO 639 such as es or es-MX, or unknown");
        return null;
    }

    public void Refuse(string? column, string found, string allowed) => problems.Add(new(file, Line == 0 ? null : Line, column, found, allowed));

    /// <exception cref="LabelledFileException">Something was refused.</exception>
    public void Throw()
    {
        if (problems.Count > 0)
            throw new LabelledFileException(problems);
    }

    public static string Quoted(string text)
    {
        var shown = new string([.. text.Take(Longest).Select(sign => char.IsControl(sign) || char.IsSurrogate(sign) ? '?' : sign)]);
        return $"'{shown}{(text.Length > Longest ? "…" : "")}'";
    }
}
