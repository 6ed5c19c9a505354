using System.Text;

namespace SocialFunctions.Testing.Conversations;

/// <summary>
/// CSV in which only LF outside quotes ends a record: a bare CR belongs to its field, which common readers take for a line end.
/// </summary>
public static class LineFeedCsv
{
    /// <summary>One dictionary a record, by the names of the first.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Read(string path)
    {
        IReadOnlyList<string>? names = null;
        foreach (var fields in Records(File.ReadAllText(path, Encoding.UTF8)))
        {
            if (names is null)
                names = fields;
            else if (fields.Count == names.Count)
                yield return names.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
            else
                throw new FormatException($"A record of {fields.Count} fields where {names.Count} are named: {string.Join(',', fields)}");
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Records(string text)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"')
            {
                if (quoted && i + 1 < text.Length && text[i + 1] == '"')
                    field.Append(text[i++]);
                else
                    quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n'))
            {
                field.Append(c);
            }
            else
            {
                fields.Add(field.ToString());
                field.Clear();
                if (c == ',')
                    continue;
                yield return fields;
                fields = [];
            }
        }

        if (fields.Count > 0 || field.Length > 0)
            yield return [.. fields, field.ToString()];
    }
}
