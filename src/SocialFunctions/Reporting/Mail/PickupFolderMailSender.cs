using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Leaves each mail as <c>{message-id}.eml</c> in a folder. The same mail again is the same file.</summary>
public sealed class PickupFolderMailSender(IOptions<MailOptions> options) : IMailSender
{
    public async Task SendAsync(MailMessage message, CancellationToken cancellationToken)
    {
        options.Value.Stamp(message);
        var folder = Directory.CreateDirectory(options.Value.PickupFolder!).FullName;
        var path = Path.Combine(folder, FileName(message.Headers["Message-ID"] ?? "") + ".eml");
        // Whoever watches the folder sees a whole mail or none.
        var unfinished = path + ".part";
        await File.WriteAllBytesAsync(unfinished, EmlWriter.ToBytes(message), cancellationToken);
        File.Move(unfinished, path, overwrite: true);
    }

    internal static string FileName(string messageId) =>
        string.Concat(messageId.Trim('<', '>').Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '@' or '.' or '_' ? letter : '_')).TrimStart('.');
}
