using System.Net.Mail;
using System.Text;
using Microsoft.Extensions.Options;
using SocialFunctions.Reporting;
using SocialFunctions.Reporting.Mail;

namespace SocialFunctions.Tests.Reporting;

public sealed class MailSenderTests
{
    [Fact]
    public async Task A_report_arrives_over_smtp_as_it_was_composed()
    {
        using var server = new FakeSmtpServer();
        var report = ReportSamples.Hostile();
        var brand = ReportSamples.Brand("es");
        var html = await ReportHtml.RenderAsync(report, brand, CancellationToken.None) + "\r\n.\r\n..two\r\n" + new string('x', 5_000);
        using var message = ReportMail.Compose(report, brand, html, "ana@tostado.example", "daily-1@tostado.example");

        await Smtp(server, FakeSmtpServer.Password).SendAsync(message, CancellationToken.None);

        var mail = new ReadMail(Assert.Single(server.Mails));
        Assert.Equal(message.Subject, mail.Headers["Subject"]);
        Assert.Equal("<daily-1@tostado.example>", mail.Headers["Message-ID"]);
        Assert.Contains("Café Tostado", mail.Headers["From"], StringComparison.Ordinal);
        Assert.Equal(2, mail.Parts.Count);
        Assert.Equal(ReportText.Render(report, brand), mail.Parts[0].Content.ReplaceLineEndings("\n"));
        Assert.Equal(html.ReplaceLineEndings("\n"), mail.Parts[1].Content.ReplaceLineEndings("\n"));
        Assert.InRange(server.LongestLine, 1, 998);
        Assert.Contains("MAIL FROM:<informes@tostado.example>", server.Commands);
        Assert.Contains("RCPT TO:<ana@tostado.example>", server.Commands);
        Assert.Contains(server.Commands, command => command.StartsWith("AUTH login", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_sender_of_the_settings_takes_the_place_of_the_brand_file_s()
    {
        using var server = new FakeSmtpServer();
        using var message = ReportMailTests.Compose("en");

        await Smtp(server, FakeSmtpServer.Password, from: "noreply@mail.example").SendAsync(message, CancellationToken.None);

        Assert.Contains("MAIL FROM:<noreply@mail.example>", server.Commands);
        Assert.Contains("Café Tostado", new ReadMail(server.Mails[0]).Headers["From"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_an_error_and_no_mail()
    {
        using var server = new FakeSmtpServer();
        using var message = ReportMailTests.Compose("en");

        await Assert.ThrowsAsync<SmtpException>(() => Smtp(server, "wrong").SendAsync(message, CancellationToken.None));

        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_when_the_work_is_cancelled()
    {
        using var server = new FakeSmtpServer(silent: true);
        using var message = ReportMailTests.Compose("en");
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Smtp(server, FakeSmtpServer.Password).SendAsync(message, soon.Token).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task The_pick_up_folder_gets_one_file_a_message_id_however_often_it_is_sent()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            var sender = new PickupFolderMailSender(Options.Create(new MailOptions { PickupFolder = folder }));
            using var message = ReportMailTests.Compose("es");
            await sender.SendAsync(message, CancellationToken.None);
            await sender.SendAsync(message, CancellationToken.None);

            var file = Assert.Single(Directory.GetFiles(folder));
            Assert.Equal("daily-1@tostado.example.eml", Path.GetFileName(file));
            Assert.Equal(EmlWriter.ToBytes(message), await File.ReadAllBytesAsync(file));
            Assert.Equal(message.Subject, new ReadMail(Encoding.ASCII.GetString(await File.ReadAllBytesAsync(file))).Headers["Subject"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("<../../etc/passwd@x>", "_.._etc_passwd@x")]
    [InlineData("<a b\0c:d@x.example>", "a_b_c_d@x.example")]
    public void A_file_name_never_leaves_the_folder(string messageId, string expected) =>
        Assert.Equal(expected, PickupFolderMailSender.FileName(messageId));

    private static SmtpMailSender Smtp(FakeSmtpServer server, string password, string? from = null) => new(
        Options.Create(new MailOptions
        {
            Host = "127.0.0.1", Port = server.Port, StartTls = false, User = FakeSmtpServer.User, Password = password, From = from,
        }),
        TimeProvider.System);
}
