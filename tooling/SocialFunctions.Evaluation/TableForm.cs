using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>Tables of sentiments (columns label and text) and of spam (CONTENT and CLASS), as RFC 4180 writes them; further columns do not matter.</summary>
internal static class TableForm
{
    public static FormReading Read(string path, LabelReader labels)
    {
        var isBad = false;
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = _ => isBad = true,
            MissingFieldFound = null,
        });
        if (!csv.Read())
            return new([]);
        var heads = csv.Parser.Record!;
        var (text, label) = Columns(heads);
        var id = Array.IndexOf(heads, "id");
        isBad = false;
        if (text < 0)
            return new([], $"the columns {string.Join(", ", heads.Select(LabelReader.Quoted))}");
        var messages = new List<LabelledMessage>();
        for (var before = csv.Parser.RawRow; csv.Read(); before = csv.Parser.RawRow)
        {
            // Reading every field, also of columns that nobody needs, is what finds a quote that swallows the lines after it.
            var cells = csv.Parser.Record!;
            labels.Line = FirstLine(csv.Parser, isBad, before);
            if (isBad)
                labels.Refuse(null, "a quote that is not closed, or stands inside a field", "quotes around the whole field, and those within it doubled");
            else if (cells.Length <= Math.Max(text, label))
                labels.Refuse(heads[Math.Max(text, label)], $"no such field, only {cells.Length}", $"{heads.Length} fields: {string.Join(", ", heads)}");
            else if (cells.Skip(heads.Length).Any(cell => cell.Length > 0))
                labels.Refuse(null, $"{cells.Length} fields", $"{heads.Length} fields: {string.Join(", ", heads)}; a comma within one asks for quotes around it");
            else
                messages.Add(Message(path, heads[label], cells[label], cells[text], labels) with { Id = id >= 0 && id < cells.Length ? cells[id] : null });
            isBad = false;
        }

        return new(messages);
    }

    private static LabelledMessage Message(string path, string column, string label, string text, LabelReader labels) => column == "CLASS"
        ? new(text) { Spam = labels.YesOrNo(column, label) }
        : new(text) { Sentiment = labels.Label<Sentiment>(column, label), Language = LanguageOf(path) };

    private static (int Text, int Label) Columns(string[] heads) => heads.Contains("label") && heads.Contains("text")
        ? (Array.IndexOf(heads, "text"), Array.IndexOf(heads, "label"))
        : heads.Contains("CLASS") && heads.Contains("CONTENT") ? (Array.IndexOf(heads, "CONTENT"), Array.IndexOf(heads, "CLASS")) : (-1, -1);

    /// <summary>The parser counts up to a record's last line, and a quoted field may hold several; one that is not closed holds the last line's end too.</summary>
    private static int FirstLine(IParser parser, bool isBad, int before)
    {
        var closed = parser.RawRow - parser.RawRecord.Trim('\r', '\n').Count(sign => sign == '\n');
        var open = parser.RawRow - parser.RawRecord.Count(sign => sign == '\n');
        return isBad && open == before + 1 ? open : closed;
    }

    /// <summary>Of a name such as <c>airlines-es</c>.</summary>
    private static string? LanguageOf(string path) => Path.GetFileNameWithoutExtension(path) switch
    {
        var name when name.EndsWith("-es", StringComparison.Ordinal) => "es",
        var name when name.EndsWith("-en", StringComparison.Ordinal) => "en",
        _ => null,
    };
}
