namespace SocialFunctions.Evaluation;

/// <summary>
/// Reads a file of labelled messages by its form: the corpus (<c>.tsv</c>), sentiment (<c>.csv</c> with label and text), spam
/// (<c>.csv</c> with CONTENT and CLASS), mentions and corrections (<c>.jsonl</c>), languages (<c>languages/test/*.txt</c>).
/// docs/labelled-files.md describes them.
/// </summary>
public static class LabelledFile
{
    /// <summary>What a labelled file may be, for whoever gave another one.</summary>
    public const string Forms =
        ".csv with the columns label and text, or CONTENT and CLASS; .jsonl with text and labels; .tsv as the corpus; see docs/labelled-files.md";

    /// <exception cref="LabelledFileException">Something in it is wrong, or it has another form.</exception>
    public static LabelledSet Read(string path) =>
        Look(path, out var otherForm) ?? throw new LabelledFileException([new(path, null, null, otherForm, Forms)]);

    /// <param name="otherForm">What it has instead, where it is no labelled file.</param>
    /// <returns>Null for a file of another form; a set of none for an empty one.</returns>
    /// <exception cref="LabelledFileException">Something in it is wrong, or it cannot be read.</exception>
    public static LabelledSet? Look(string path, out string otherForm)
    {
        var labels = new LabelReader(path);
        var reading = ByItsForm(path, labels);
        otherForm = reading.OtherForm ?? "";
        if (reading.OtherForm is not null)
            return null;
        labels.Throw();
        return new(Path.GetFileNameWithoutExtension(path), reading.Messages);
    }

    /// <summary>Elsewhere the corpus names the main subjects and leaves others out, by which no answer can be called wrong.</summary>
    public static bool NamesEverySubject(string path) => Path.GetFileName(Path.GetDirectoryName(path)) == "aspects" || IsOfSituations(path);

    /// <summary>Messages that tell apart what looks alike; a set of their own, so that the figures of the rest can be compared with older ones.</summary>
    public static bool IsHard(string path) => Path.GetFileName(path).StartsWith("hard-", StringComparison.Ordinal);

    /// <summary>Messages in which what happened tells the subject, and seldom a word for it.</summary>
    public static bool IsOfSituations(string path) => Path.GetFileName(path).Contains("-situations-", StringComparison.Ordinal);

    private static FormReading ByItsForm(string path, LabelReader labels)
    {
        try
        {
            return Path.GetExtension(path).ToLowerInvariant() switch
            {
                ".tsv" => CorpusForm.Read(path, labels),
                ".csv" => TableForm.Read(path, labels),
                ".jsonl" => LinesForm.Read(path, labels),
                _ when ShortTextsForm.IsFor(path) => ShortTextsForm.Read(path, labels),
                var ending => new([], ending.Length > 0 ? $"a file that ends in {ending}" : "a file without an ending"),
            };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new LabelledFileException([new(path, null, null, $"a file that cannot be read ({fault.Message.TrimEnd('.')})", "one that can")]);
        }
    }
}
