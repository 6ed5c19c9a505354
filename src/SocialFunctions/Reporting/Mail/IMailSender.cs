using System.Net.Mail;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Hands a mail over. It tries once: whether to try again is for the caller, who knows what a second mail would cost.</summary>
public interface IMailSender
{
    Task SendAsync(MailMessage message, CancellationToken cancellationToken);
}
