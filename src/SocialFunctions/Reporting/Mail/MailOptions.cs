using System.Net.Mail;

namespace SocialFunctions.Reporting.Mail;

/// <summary>How mail leaves: by SMTP (<see cref="Host"/>) or into a folder (<see cref="PickupFolder"/>). Empty counts as absent.</summary>
public sealed class MailOptions
{
    public const string SectionName = "Mail";

    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    public bool StartTls { get; set; } = true;

    /// <summary>Sends in the name of this address in place of the brand file's.</summary>
    public string? From { get; set; }

    public string? PickupFolder { get; set; }

    internal void Stamp(MailMessage message)
    {
        if (!string.IsNullOrEmpty(From))
            message.From = new MailAddress(From, message.From?.DisplayName);
    }
}
