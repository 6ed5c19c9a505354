using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SocialFunctions.Domain.Brands.Reading;

/// <summary>Finds where a text stops being JSON, in the words of an editor: line and column from 1.</summary>
internal static class JsonSyntax
{
    /// <returns>Null when the text is one JSON value and each of its strings can be read.</returns>
    public static BrandFileError? Check(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
            return At(json, ValidLength(json), "is not UTF-8: save the file in that encoding");

        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
                    reader.GetString();
        }
        catch (JsonException error)
        {
            return At(json, Offset(json, error), $"is not JSON: {Reason(error)}");
        }
        catch (InvalidOperationException)
        {
            // An escape such as \ud800 alone is fine as JSON and no text.
            return At(json, (int)reader.TokenStartIndex, "holds half of a surrogate pair: write both halves, or the character itself");
        }

        return null;
    }

    private static BrandFileError At(ReadOnlySpan<byte> json, int offset, string problem)
    {
        var before = json[..offset];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return new BrandFileError("$", $"line {line}, column {column} {problem}");
    }

    private static int Offset(ReadOnlySpan<byte> json, JsonException error)
    {
        var start = 0;
        for (var line = error.LineNumber ?? 0; line > 0; line--)
            start += json[start..].IndexOf((byte)'\n') + 1;
        return Math.Min(start + (int)(error.BytePositionInLine ?? 0), json.Length);
    }

    /// <summary>The reader's own words, without the position in bytes that it adds.</summary>
    private static string Reason(JsonException error)
    {
        var position = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return position < 0 ? error.Message : error.Message[..position];
    }

    private static int ValidLength(ReadOnlySpan<byte> json)
    {
        Span<char> scratch = new char[json.Length];
        Utf8.ToUtf16(json, scratch, out var read, out _, replaceInvalidSequences: false);
        return read;
    }
}
