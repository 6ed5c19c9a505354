using System.Text;
using System.Text.RegularExpressions;

namespace SocialFunctions.Networks.Feed;

/// <summary>
/// Bytes to characters. In order: byte order mark, the header's charset (RFC 7303), the XML declaration, UTF-8; the first that
/// decodes without an error wins, since servers often name one and send another. Windows-1252 takes what is left.
/// </summary>
internal static partial class FeedEncoding
{
    public static string Decode(byte[] bytes, string? charset)
    {
        var candidates = new[] { Marked(bytes), Named(charset), Named(Declared(bytes)), Encoding.UTF8 };
        foreach (var candidate in candidates.OfType<Encoding>())
        {
            if (Strictly(candidate, bytes) is { } text)
                return text;
        }

        return Named("windows-1252")!.GetString(bytes);
    }

    private static string? Strictly(Encoding encoding, byte[] bytes)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = DecoderFallback.ExceptionFallback;
        try
        {
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>By its mark, or by how '&lt;' is written in 16 bits.</summary>
    private static Encoding? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFE, 0xFF, ..] or [0x00, (byte)'<', ..] => Encoding.BigEndianUnicode,
        [0xFF, 0xFE, ..] or [(byte)'<', 0x00, ..] => Encoding.Unicode,
        _ => null,
    };

    private static string? Declared(byte[] bytes)
    {
        var start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024));
        return Declaration().Match(start) is { Success: true } found ? found.Groups[1].Value : null;
    }

    private static Encoding? Named(string? name)
    {
        // As browsers do: who says ISO-8859-1 or ASCII writes Windows-1252.
        var known = name?.ToUpperInvariant() is "ISO-8859-1" or "LATIN1" or "US-ASCII" ? "windows-1252" : name;

        // What is read as ASCII bytes cannot be in 16 bits, whatever the declaration says; UTF-7 hides tags.
        if (string.IsNullOrEmpty(known) || Wide().IsMatch(known))
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(known) ?? Encoding.GetEncoding(known);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._:-]{1,40})["']""")]
    private static partial Regex Declaration();

    [GeneratedRegex("^(utf-?(7|16|32)|unicode|ucs|iso-10646)", RegexOptions.IgnoreCase)]
    private static partial Regex Wide();
}
