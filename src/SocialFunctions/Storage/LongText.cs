using Azure.Data.Tables;

namespace SocialFunctions.Storage;

/// <summary>
/// A text of any length in columns of at most 32 Ki characters: <c>text</c>, <c>text1</c>, <c>text2</c>… What is longer than
/// <see cref="Most"/> is cut, so whoever must read it again whole keeps within that.
/// </summary>
internal static class LongText
{
    private const int Column = 32_000;

    /// <summary>What an entity of 1 MiB can hold beside its other columns.</summary>
    public const int Most = 14 * Column;

    public static void Write(TableEntity row, string name, string text)
    {
        var rest = text.AsSpan(0, Math.Min(text.Length, Most));
        var part = 0;
        do
        {
            var length = Math.Min(rest.Length, Column);
            // A pair of surrogates stays together: half of one cannot be written.
            if (length == Column && char.IsHighSurrogate(rest[length - 1]))
                length--;
            row[Name(name, part++)] = rest[..length].ToString();
            rest = rest[length..];
        }
        while (rest.Length > 0);
    }

    public static string Read(TableEntity row, string name)
    {
        var text = row.GetString(name) ?? "";
        for (var part = 1; row.GetString(Name(name, part)) is { } more; part++)
            text += more;
        return text;
    }

    private static string Name(string name, int part) => part == 0 ? name : $"{name}{part}";
}
