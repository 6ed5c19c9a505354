using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Startup;
using SocialFunctions.Telemetry;

namespace SocialFunctions.Tests.Startup;

/// <summary>A word where a number, a flag or a time must stand: our sentence, together with all else that is wrong.</summary>
public sealed class ReadableSettingsTests
{
    [Fact]
    public void Every_option_of_the_app_is_a_text_a_list_of_texts_or_has_a_form_that_is_said() => Assert.All(
        OptionSections.All.Values.SelectMany(options => options.GetProperties()).Where(option => option.CanWrite),
        option => Assert.Contains(option.PropertyType, (Type[])[typeof(string), typeof(int), typeof(double), typeof(bool), typeof(TimeSpan)]));

    [Fact]
    public void All_that_cannot_be_read_is_said_at_once_with_what_it_holds_and_what_would_be_right() => Assert.Equal(
        [
            "Language__Aspects is 'yes': it must be true or false.",
            "Language__DailyRecords is '99999999999': it must be a whole number of at most 9 digits, such as 2000.",
            "Language__MaxRetries is '1.5': it must be a whole number of at most 9 digits, such as 2.",
            "Language__Patience is '20s': it must be a time as hours:minutes:seconds, such as 00:00:20.",
            "Language__UnsureBelow is '0,6': it must be a number, with a point for decimals, such as 0.6.",
            "Mail__Port is 'smtp': it must be a whole number of at most 9 digits, such as 587.",
            "Mail__StartTls is '1': it must be true or false.",
            "Telemetry__SignalSeconds is 'abc': it must be a whole number of at most 9 digits, such as 60.",
        ],
        Problems(
            ("Telemetry:SignalSeconds", "abc"), ("Mail:PickupFolder", "mail"), ("Mail:Port", "smtp"), ("Mail:StartTls", "1"), ("Language:UnsureBelow", "0,6"), ("Language:Aspects", "yes"),
            ("Language:DailyRecords", "99999999999"), ("Language:MaxRetries", "1.5"), ("Language:Patience", "20s")).Order(StringComparer.Ordinal));

    [Fact]
    public void What_else_is_wrong_in_the_same_capability_is_said_beside_it() => Assert.Equal(
        [
            "Mail__Port is 'smtp': it must be a whole number of at most 9 digits, such as 587.",
            "Mail:Host or Mail:PickupFolder must be set: a mail server, or a folder for .eml files.",
        ],
        Problems(("Mail:Port", "smtp")));

    [Fact]
    public void What_is_empty_is_not_given_and_what_can_be_read_is_taken()
    {
        using var services = Services(("Mail:PickupFolder", "mail"), ("Mail:Port", " "), ("Mail:StartTls", "False"), ("Telemetry:SignalSeconds", "5"), ("Language:Pause", "00:01:00"));
        services.GetRequiredService<IStartupValidator>().Validate();
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        Assert.Equal(("mail", 587, false), (mail.PickupFolder, mail.Port, mail.StartTls));
        Assert.Equal(5, services.GetRequiredService<IOptions<TelemetryOptions>>().Value.SignalSeconds);
        Assert.Equal(TimeSpan.FromMinutes(1), services.GetRequiredService<IOptions<ClassificationOptions>>().Value.Pause);
    }

    [Fact]
    public void Lists_are_read_as_ever_and_a_reference_to_a_secret_is_left_to_who_speaks_of_it()
    {
        var given = Configuration(("Hooks:meta:Enabled", "@Microsoft.KeyVault(VaultName=kv-social;SecretName=s)"), ("Hooks:meta:AppSecrets:0", "one"), ("Hooks:meta:AppSecrets:1", "two")).GetSection("Hooks:meta");
        var options = new HookOptions();
        ReadableSettings.Bind(given, options);
        Assert.False(options.Enabled);
        Assert.Equal(["one", "two"], options.AppSecrets);
        Assert.Empty(ReadableSettings.Problems<HookOptions>(given));
    }

    private static List<string> Problems(params (string Key, string Value)[] settings)
    {
        using var services = Services(settings);
        return Record.Exception(services.GetRequiredService<IStartupValidator>().Validate) switch
        {
            OptionsValidationException one => [.. one.Failures],
            AggregateException several => [.. several.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures)],
            var other => throw new InvalidOperationException("No problems were said.", other),
        };
    }

    private static ServiceProvider Services(params (string Key, string Value)[] settings)
    {
        var configuration = Configuration(settings);
        return new ServiceCollection().AddLogging().AddSingleton(configuration)
            .AddTelemetry(configuration).AddClassification(configuration).AddReportMail(configuration).BuildServiceProvider();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value))).Build();
}
