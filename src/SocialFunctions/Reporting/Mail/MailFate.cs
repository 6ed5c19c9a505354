using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;

namespace SocialFunctions.Reporting.Mail;

/// <summary>What became of a mail whose sending failed: what surely did not go is tried again, what nobody knows is not.</summary>
internal static class MailFate
{
    public static string After(Exception failure) => failure switch
    {
        SmtpException { InnerException: SocketException { SocketErrorCode: var code } } when NeverReached(code) => MailEffects.Intended,
        // TLS comes before anything of the mail.
        SmtpException { InnerException: AuthenticationException } => MailEffects.Intended,
        SmtpException refused => AfterReply((int)refused.StatusCode),
        // The pick-up folder cannot be written.
        UnauthorizedAccessException or DirectoryNotFoundException => MailEffects.Intended,
        _ => MailEffects.Uncertain,
    };

    private static bool NeverReached(SocketError code) => code is SocketError.ConnectionRefused or SocketError.HostNotFound
        or SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.TryAgain;

    /// <summary>By the server's reply code (RFC 5321, RFC 4954).</summary>
    private static string AfterReply(int code) => code switch
    {
        // Not now; or the server wants another login or TLS first, which is for the settings to mend, not a word on this mail.
        >= 400 and < 500 or 530 or 534 or 535 or 538 => MailEffects.Intended,
        >= 500 and < 600 => MailEffects.Failed,
        // No reply was read: it may have gone.
        _ => MailEffects.Uncertain,
    };
}
