using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using SocialFunctions.Startup;

namespace SocialFunctions.Reporting.Mail;

public static class ReportMailServices
{
    /// <summary>Adds <see cref="IMailSender"/> by section <c>Mail</c>; wrong settings stop the host from starting.</summary>
    public static IServiceCollection AddReportMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSettings<MailOptions>(configuration, MailOptions.SectionName);
        services.AddSingleton<IValidateOptions<MailOptions>, MailOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IMailSender>(provider =>
        {
            var options = provider.GetRequiredService<IOptions<MailOptions>>();
            return string.IsNullOrWhiteSpace(options.Value.Host)
                ? new PickupFolderMailSender(options)
                : new SmtpMailSender(options, provider.GetRequiredService<TimeProvider>());
        });
        return services;
    }
}
