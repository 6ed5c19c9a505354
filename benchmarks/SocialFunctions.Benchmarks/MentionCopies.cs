using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace SocialFunctions.Benchmarks;

/// <summary>
/// Repeats an import, copy after copy, each with ids, authors and numeric handles of its own, so that every copy is a world of
/// new conversations among new people. Named accounts (the brands) stay who they are.
/// </summary>
internal static partial class MentionCopies
{
    private const long Distance = 100_000_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static FileInfo Write(IReadOnlyList<string> lines, int mentions, DirectoryInfo folder)
    {
        var file = new FileInfo(Path.Combine(folder.FullName, "mentions.jsonl"));
        using var writer = new StreamWriter(file.FullName, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        for (var at = 0; at < mentions; at++)
            writer.WriteLine(Copy(lines[at % lines.Count], at / lines.Count));
        return file;
    }

    private static string Copy(string line, int copy)
    {
        var mention = JsonNode.Parse(line)!.AsObject();
        foreach (var id in new[] { "id", "inReplyTo", "conversationId" })
            Change(mention, id, old => NewId(old, copy));
        if (mention["author"] is JsonObject author)
        {
            foreach (var who in new[] { "id", "handle" })
                Change(author, who, old => NewPerson(old, copy));
        }

        Change(mention, "text", text => NumericHandle().Replace(text, handle => "@" + NewPerson(handle.Groups[1].Value, copy)));
        return mention.ToJsonString(Plain);
    }

    private static void Change(JsonObject owner, string name, Func<string, string> change)
    {
        if (owner[name] is JsonValue value)
            owner[name] = change(value.GetValue<string>());
    }

    /// <summary>Ids that leave no room for an addend, or are no numbers, get a suffix.</summary>
    private static string NewId(string id, int copy) =>
        copy == 0 ? id : Number(id) is { } number ? Shifted(number, copy) : $"{id}-{copy}";

    private static string NewPerson(string id, int copy) => Number(id) is { } number ? Shifted(number, copy) : id;

    private static long? Number(string id) =>
        id.Length < 12 && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Shifted(long number, int copy) => (number + (copy * Distance)).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"@(\d{1,11})(?!\w)")]
    private static partial Regex NumericHandle();
}
