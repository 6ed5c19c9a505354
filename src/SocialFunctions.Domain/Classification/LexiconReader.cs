using System.Globalization;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// Reads a lexicon file: <c># comment</c>, <c>[section]</c>, and below it words and phrases between commas. In the last word
/// <c>~</c> stands for the endings o, a, os, as; <c>%</c> for nothing or s; <c>&amp;</c> for nothing, s, ed, ing.
/// </summary>
internal static class LexiconReader
{
    public static IEnumerable<(string Section, string Phrase)> Read(TextReader reader)
    {
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            if (line.StartsWith('[') && line.EndsWith(']'))
            {
                section = line[1..^1];
                continue;
            }

            foreach (var phrase in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                foreach (var form in Forms(phrase))
                    yield return (section, form);
        }
    }

    public static bool IsMood(string section, out float mood) =>
        float.TryParse(section, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out mood);

    private static IEnumerable<string> Forms(string phrase)
    {
        string[] endings = phrase[^1] switch
        {
            '~' => ["o", "a", "os", "as"],
            '%' => ["", "s"],
            '&' => ["", "s", "ed", "ing"],
            _ => [],
        };
        return endings.Length == 0 ? [phrase] : endings.Select(ending => phrase[..^1] + ending);
    }
}
