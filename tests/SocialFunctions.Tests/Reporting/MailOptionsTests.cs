using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SocialFunctions.Reporting.Mail;

namespace SocialFunctions.Tests.Reporting;

public sealed class MailOptionsTests
{
    [Fact]
    public async Task Wrong_settings_stop_the_host_with_every_error_at_once()
    {
        using var host = HostWith(new()
        {
            ["Mail:Host"] = "smtp.example", ["Mail:PickupFolder"] = "mail", ["Mail:Port"] = "0", ["Mail:User"] = "robot",
            ["Mail:StartTls"] = "false", ["Mail:From"] = "nobody",
        });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(
            [
                "Mail:Host and Mail:PickupFolder are both set: keep one, so that it is clear where mail goes.",
                "Mail:Port must be 1 to 65535.",
                "Mail:User and Mail:Password go together: set both or none.",
                "Mail:StartTls must be true when a password is sent to another machine.",
                "Mail:From must be a mail address.",
            ],
            error.Failures);
    }

    [Fact]
    public async Task Mail_that_has_nowhere_to_go_stops_the_host()
    {
        using var host = HostWith(new() { ["Mail:Host"] = "" });

        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(["Mail:Host or Mail:PickupFolder must be set: a mail server, or a folder for .eml files."], error.Failures);
    }

    [Theory]
    [InlineData("Mail:Host", "smtp.example", typeof(SmtpMailSender))]
    [InlineData("Mail:PickupFolder", "mail", typeof(PickupFolderMailSender))]
    public async Task The_settings_choose_the_way(string setting, string value, Type expected)
    {
        using var host = HostWith(new() { [setting] = value });
        await host.StartAsync();

        Assert.IsType(expected, host.Services.GetRequiredService<IMailSender>());
        await host.StopAsync();
    }

    private static IHost HostWith(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddReportMail(builder.Configuration);
        return builder.Build();
    }
}
