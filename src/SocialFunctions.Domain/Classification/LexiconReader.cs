using System.Globalization;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Reads a lexicon file: <c># comment</c>, <c>[section]</c>, and below it words and phrases between commas. In the last word
/// <c>~</c> stands for the endings o, a, os, as; <c>%</c> for nothing or s; <c>&amp;</c> for nothing, s, ed, ing. Anywhere
/// <c>|</c> stands between words of which one is said, or none: <c>broke my|her |left arm|leg</c> are eight phrases.
/// </summary>
/// <remarks>A cold start waits for it, with hardly a method compiled: it leaves the work to what the runtime brings compiled.</remarks>
internal static class LexiconReader
{
    private static readonly string[] Gendered = ["o", "a", "os", "as"];
    private static readonly string[] Plural = ["", "s"];
    private static readonly string[] Verbal = ["", "s", "ed", "ing"];

    /// <summary>The embedded files whose name begins so, from a to z.</summary>
    public static string[] Files(string folder)
    {
        var files = Array.FindAll(typeof(LexiconReader).Assembly.GetManifestResourceNames(), name => name.StartsWith(folder, StringComparison.Ordinal));
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    public static IEnumerable<LexiconLine> Read(string file) =>
        Read(new StreamReader(typeof(LexiconReader).Assembly.GetManifestResourceStream(file)!, Encoding.UTF8));

    /// <summary>Closes the reader at the end.</summary>
    public static IEnumerable<LexiconLine> Read(TextReader text)
    {
        using var reader = text;
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('[') && line.EndsWith(']'))
                section = line[1..^1];
            else if (line.Length > 0 && line[0] != '#')
                yield return new(section, Forms(line));
        }
    }

    /// <summary>As the tokenizer cuts them: letters behind digits are a word of their own ("2nd").</summary>
    public static string[] Words(string phrase)
    {
        for (var at = 1; at < phrase.Length; at++)
            if (char.IsAsciiDigit(phrase[at - 1]) && char.IsLetter(phrase[at]) && phrase.LastIndexOf(' ', at) is var blank && char.IsAsciiDigit(phrase[blank + 1]))
                phrase = phrase.Insert(at, " ");
        return phrase.Split(' ');
    }

    public static bool IsMood(string section, out float mood) =>
        float.TryParse(section, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out mood);

    /// <summary>Most lines have no such sign: they are left as they are.</summary>
    private static string[] Forms(string line)
    {
        var phrases = line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (line.AsSpan().IndexOfAny('~', '%', '&') < 0 && !line.Contains('|', StringComparison.Ordinal))
            return phrases;
        var forms = new List<string>();
        foreach (var phrase in Chosen(phrases))
        {
            if (Endings(phrase[^1]) is not { } endings)
                forms.Add(phrase);
            else
                foreach (var ending in endings)
                    forms.Add(phrase[..^1] + ending);
        }

        return [.. forms];
    }

    private static List<string> Chosen(string[] phrases)
    {
        var chosen = new List<string>();
        foreach (var phrase in phrases)
            Choose(phrase, "", chosen);
        return chosen;
    }

    /// <param name="begun">What was chosen of the words before.</param>
    private static void Choose(string phrase, string begun, List<string> chosen)
    {
        if (!phrase.Contains('|', StringComparison.Ordinal))
        {
            chosen.Add(begun + phrase);
            return;
        }

        var blank = phrase.IndexOf(' ', StringComparison.Ordinal);
        foreach (var choice in (blank < 0 ? phrase : phrase[..blank]).Split('|'))
        {
            if (blank < 0)
                chosen.Add(begun + choice);
            else
                Choose(phrase[(blank + 1)..], choice.Length == 0 ? begun : begun + choice + ' ', chosen);
        }
    }

    private static string[]? Endings(char sign) => sign switch
    {
        '~' => Gendered,
        '%' => Plural,
        '&' => Verbal,
        _ => null,
    };
}
