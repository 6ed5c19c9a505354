using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SocialFunctions.Tests.Reporting;

/// <summary>A mail as a reader sees it: headers unfolded and decoded, parts by type. Knows just what these tests need of MIME.</summary>
internal sealed partial class ReadMail
{
    public ReadMail(string mail)
    {
        var end = mail.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Headers = HeadersOf(mail[..end]);
        var boundary = Boundary().Match(Headers["Content-Type"]).Groups[1].Value;
        var pieces = mail[(end + 2)..].Split("\r\n--" + boundary);
        Parts = [.. pieces[1..^1].Select(Part)];
        Closed = pieces[^1].TrimEnd() == "--";
    }

    public IReadOnlyDictionary<string, string> Headers { get; }

    public IReadOnlyList<(string Type, string Content)> Parts { get; }

    public bool Closed { get; }

    private static (string, string) Part(string piece)
    {
        var end = piece.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var headers = HeadersOf(piece[2..end]);
        Assert.Equal("base64", headers["Content-Transfer-Encoding"]);
        return (headers["Content-Type"].ToLower(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(Convert.FromBase64String(piece[end..])));
    }

    private static Dictionary<string, string> HeadersOf(string head) =>
        Fold().Replace(head, " ").Split("\r\n").Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => Decoded(pair[1]), StringComparer.OrdinalIgnoreCase);

    private static string Decoded(string value) =>
        Word().Replace(Between().Replace(value, "$1$2"), match => Encoding.UTF8.GetString(
            match.Groups[1].Value is "B" or "b" ? Convert.FromBase64String(match.Groups[2].Value) : QBytes(match.Groups[2].Value)));

    private static byte[] QBytes(string word) => Encoding.Latin1.GetBytes(QByte().Replace(
        word.Replace('_', ' '), match => ((char)Convert.ToByte(match.Groups[1].Value, 16)).ToString()));

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Fold();

    [GeneratedRegex("boundary=\"?([^\";]+)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex QByte();

    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex Between();
}
