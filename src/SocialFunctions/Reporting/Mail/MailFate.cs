using System.Net.Mail;
using System.Net.Sockets;

namespace SocialFunctions.Reporting.Mail;

/// <summary>What became of a mail whose sending failed: what surely did not go is tried again, what nobody knows is not.</summary>
internal static class MailFate
{
    public static string After(Exception failure) => failure switch
    {
        SmtpException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused or SocketError.HostNotFound
            or SocketError.NetworkUnreachable or SocketError.TryAgain } } => MailEffects.Intended,
        SmtpException { StatusCode: SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MailboxBusy
            or SmtpStatusCode.InsufficientStorage or SmtpStatusCode.LocalErrorInProcessing } => MailEffects.Intended,
        // A plain refusal of the server, for good.
        SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } => MailEffects.Failed,
        // The pick-up folder cannot be written.
        UnauthorizedAccessException or DirectoryNotFoundException => MailEffects.Intended,
        _ => MailEffects.Uncertain,
    };
}
