using System.Net.Mail;
using System.Text;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Reporting;

public sealed class ReportMailTests
{
    [Theory]
    [InlineData("full", "en")]
    [InlineData("full", "es")]
    [InlineData("empty", "en")]
    [InlineData("empty", "es")]
    [InlineData("hostile", "es")]
    public void The_text_part_is_the_approved_one(string sample, string language) =>
        Approved.Verify(
            ReportText.Render(ReportHtmlTests.Sample(sample), ReportSamples.Brand(language)),
            "tests", "SocialFunctions.Tests", "Reporting", "approved", $"{sample}.{language}.txt");

    [Fact]
    public void The_file_holds_both_parts_and_the_headers_given()
    {
        using var message = Compose("es");
        var mail = Read(message);

        Assert.Equal("Café Tostado: viernes, 20 de noviembre de 2026, 17 consultas siguen esperando", mail.Headers["Subject"]);
        Assert.Equal("Café Tostado <informes@tostado.example>", mail.Headers["From"]);
        Assert.Equal("ana@tostado.example", mail.Headers["To"]);
        Assert.Equal("<daily-1@tostado.example>", mail.Headers["Message-ID"]);
        Assert.Equal("Sat, 21 Nov 2026 08:05:00 -0600", mail.Headers["Date"]);
        Assert.Equal("1.0", mail.Headers["MIME-Version"]);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.True(mail.Closed);
        Assert.Equal(["text/plain; charset=utf-8", "text/html; charset=utf-8"], mail.Parts.Select(part => part.Type));
        Assert.Equal(ReportText.Render(ReportSamples.Full(), ReportSamples.Brand("es")), mail.Parts[0].Content.ReplaceLineEndings("\n"));
        Assert.Equal("<p>¡Hola!</p>\r\n.\r\n", mail.Parts[1].Content);
    }

    [Fact]
    public void The_same_mail_is_the_same_bytes_in_lines_that_every_server_takes()
    {
        using var one = Compose("es");
        using var other = Compose("es");
        var bytes = EmlWriter.ToBytes(one);

        Assert.Equal(bytes, EmlWriter.ToBytes(one));
        Assert.Equal(bytes, EmlWriter.ToBytes(other));
        Assert.All(Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
        Assert.DoesNotContain(bytes, letter => letter > 127);
    }

    [Fact]
    public void A_name_with_a_line_break_makes_no_header_of_its_own()
    {
        var brand = ReportSamples.Brand("en", "Tostado\r\nBcc: thief@evil.example " + string.Concat(Enumerable.Repeat("☕", 100)));
        using var message = ReportMail.Compose(ReportSamples.Full(), brand, "<p></p>", "ana@tostado.example", "<daily-1@tostado.example>");
        var mail = Read(message);

        Assert.DoesNotContain("Bcc", mail.Headers.Keys);
        Assert.StartsWith("Tostado Bcc: thief@evil.example ☕", mail.Headers["Subject"], StringComparison.Ordinal);
        Assert.Contains(string.Concat(Enumerable.Repeat("☕", 100)), mail.Headers["Subject"], StringComparison.Ordinal);
        Assert.Equal("<daily-1@tostado.example>", mail.Headers["Message-ID"]);
    }

    [Fact]
    public void When_nobody_waits_the_subject_says_so()
    {
        using var message = ReportMail.Compose(ReportSamples.Empty(), ReportSamples.Brand("en"), "", "ana@tostado.example", "1@tostado.example");

        Assert.Equal("Café Tostado: Friday, 20 November 2026, nobody is waiting", message.Subject);
    }

    internal static MailMessage Compose(string language) => ReportMail.Compose(
        ReportSamples.Full(), ReportSamples.Brand(language), "<p>¡Hola!</p>\n.\n", "ana@tostado.example", "daily-1@tostado.example");

    private static ReadMail Read(MailMessage message) => new(Encoding.ASCII.GetString(EmlWriter.ToBytes(message)));
}
