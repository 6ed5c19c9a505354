using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Over SMTP, with STARTTLS and a password where the settings say so. The framework writes the moment of sending as the date.</summary>
public sealed class SmtpMailSender(IOptions<MailOptions> options, TimeProvider time) : IMailSender
{
    // A server that says nothing must not hold the queue message until its lease runs out.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <exception cref="SmtpException">The server refused or could not be reached.</exception>
    /// <exception cref="TimeoutException">The server said nothing for two minutes: whether the mail went out is unknown.</exception>
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        var settings = options.Value;
        settings.Stamp(message);
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (!string.IsNullOrEmpty(settings.User))
            client.Credentials = new NetworkCredential(settings.User, settings.Password);
        try
        {
            await client.SendMailAsync(message, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not finish within {Patience.TotalMinutes:0} minutes; whether the mail went out is unknown.");
        }
    }
}
