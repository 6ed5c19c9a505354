using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using SocialFunctions.Reporting.Mail;

namespace SocialFunctions.Tests.Reporting;

public sealed class MailFateTests
{
    [Theory]
    [InlineData(421, MailEffects.Intended)]
    [InlineData(451, MailEffects.Intended)]
    [InlineData(454, MailEffects.Intended)]
    [InlineData(530, MailEffects.Intended)]
    [InlineData(535, MailEffects.Intended)]
    [InlineData(550, MailEffects.Failed)]
    [InlineData(554, MailEffects.Failed)]
    [InlineData(-1, MailEffects.Uncertain)]
    public void A_reply_of_the_server_decides(int code, string state) =>
        Assert.Equal(state, MailFate.After(new SmtpException((SmtpStatusCode)code)));

    [Fact]
    public void What_fails_before_anything_of_the_mail_is_tried_again()
    {
        Assert.Equal(MailEffects.Intended, MailFate.After(new SmtpException("no", new SocketException((int)SocketError.ConnectionRefused))));
        Assert.Equal(MailEffects.Intended, MailFate.After(new SmtpException("no", new AuthenticationException())));
        Assert.Equal(MailEffects.Intended, MailFate.After(new DirectoryNotFoundException()));
    }

    [Fact]
    public void What_breaks_off_in_between_is_uncertain()
    {
        Assert.Equal(MailEffects.Uncertain, MailFate.After(new SmtpException("no", new SocketException((int)SocketError.ConnectionReset))));
        Assert.Equal(MailEffects.Uncertain, MailFate.After(new TimeoutException()));
        Assert.Equal(MailEffects.Uncertain, MailFate.After(new IOException()));
    }
}
