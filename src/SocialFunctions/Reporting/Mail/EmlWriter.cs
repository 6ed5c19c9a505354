using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Reporting.Mail;

/// <summary>A mail as RFC 5322 bytes: the same message gives the same bytes, so that a repeated write changes nothing.</summary>
public static class EmlWriter
{
    private static readonly string[] WrittenAlready = ["From", "To", "Subject", "MIME-Version", "Content-Type"];

    /// <param name="message">With its parts as alternate views, the plainest first; Date and Message-ID stand in its headers.</param>
    public static byte[] ToBytes(MailMessage message)
    {
        var parts = message.AlternateViews.Select(Part).ToArray();
        var boundary = "=_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(parts))))[..32];
        var mail = new StringBuilder();
        Line(mail, "From: " + MailHeader.Address(message.From!));
        Line(mail, "To: " + string.Join(",\r\n ", message.To.Select(MailHeader.Address)));
        Line(mail, "Subject: " + MailHeader.Text(message.Subject));
        foreach (var name in message.Headers.AllKeys.Where(name => !WrittenAlready.Contains(name, StringComparer.OrdinalIgnoreCase)))
            Line(mail, $"{name}: {message.Headers[name]}");
        Line(mail, "MIME-Version: 1.0");
        Line(mail, $"Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"");
        Line(mail, "");
        foreach (var part in parts)
            mail.Append("--").Append(boundary).Append("\r\n").Append(part);
        Line(mail, $"--{boundary}--");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static string Part(AlternateView view)
    {
        view.ContentStream.Position = 0;
        using var content = new MemoryStream();
        view.ContentStream.CopyTo(content);
        view.ContentStream.Position = 0;
        return $"Content-Type: {view.ContentType.MediaType}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(content.ToArray(), Base64FormattingOptions.InsertLineBreaks) + "\r\n";
    }

    private static void Line(StringBuilder mail, string line) => mail.Append(line).Append("\r\n");
}
