using System.Globalization;

namespace SocialFunctions.Reporting.Mail;

/// <summary>An instant as RFC 5322 writes it.</summary>
internal static class MailDate
{
    public static string Text(DateTimeOffset instant) =>
        instant.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture)
        + instant.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);
}
