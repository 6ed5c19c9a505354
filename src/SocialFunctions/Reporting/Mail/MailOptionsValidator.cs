using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Reporting.Mail;

/// <summary>Every error at once, each with the name of the setting and what would be right; never its value.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var errors = Errors(options).ToArray();
        return errors.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);
    }

    private static IEnumerable<string> Errors(MailOptions options)
    {
        var (host, folder) = (Given(options.Host), Given(options.PickupFolder));
        if (!host && !folder)
            yield return "Mail:Host or Mail:PickupFolder must be set: a mail server, or a folder for .eml files.";
        if (host && folder)
            yield return "Mail:Host and Mail:PickupFolder are both set: keep one, so that it is clear where mail goes.";
        if (options.Port is < 1 or > 65535)
            yield return "Mail:Port must be 1 to 65535.";
        if (Given(options.User) != Given(options.Password))
            yield return "Mail:User and Mail:Password go together: set both or none.";
        if (host && Given(options.User) && !options.StartTls && !IsLoopback(options.Host!))
            yield return "Mail:StartTls must be true when a password is sent to another machine.";
        if (Given(options.From) && !MailAddress.TryCreate(options.From, out _))
            yield return "Mail:From must be a mail address.";
    }

    private static bool Given(string? value) => !string.IsNullOrWhiteSpace(value);

    private static bool IsLoopback(string host) =>
        host == "localhost" || (System.Net.IPAddress.TryParse(host, out var address) && System.Net.IPAddress.IsLoopback(address));
}
