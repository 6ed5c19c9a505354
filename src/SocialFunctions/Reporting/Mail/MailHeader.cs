using System.Net.Mail;
using System.Text;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Header values by RFC 2047: plain where ASCII is enough, else encoded words of at most 75 characters.</summary>
internal static class MailHeader
{
    // A line with an encoded word has at most 76 characters: 52 of base64 leave room for the word's frame and the header's name.
    private const int WordBytes = 39;
    private const int LongestPlain = 60;

    public static string Text(string text) =>
        text.Length <= LongestPlain && text.All(letter => letter is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)
            ? text
            : string.Join("\r\n ", Words(text).Select(word => $"=?utf-8?B?{Convert.ToBase64String(word)}?="));

    public static string Address(MailAddress address) => address.DisplayName.Length == 0
        ? address.Address
        : $"{Phrase(address.DisplayName)}\r\n <{address.Address}>";

    private static string Phrase(string name) =>
        Text(name) == name ? "\"" + name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"" : Text(name);

    /// <summary>No character is cut in two: each encoded word must be readable by itself.</summary>
    private static IEnumerable<byte[]> Words(string text)
    {
        var word = new List<byte>();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > WordBytes)
            {
                yield return [.. word];
                word.Clear();
            }

            word.AddRange(bytes);
        }

        yield return [.. word];
    }
}
