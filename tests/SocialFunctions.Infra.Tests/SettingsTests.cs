using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Reporting.Mail;
using SocialFunctions.Startup;
using SocialFunctions.Telemetry;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests;

/// <summary>The settings of Bicep, of local.settings.sample.json and of the options classes are the same, and the app takes them.</summary>
public sealed class SettingsTests
{
    /// <summary>What an option has no place for in Azure, and why.</summary>
    private static readonly Dictionary<string, string> NotInAzure = new(StringComparer.Ordinal)
    {
        ["Language__Key"] = "the identity takes its place, and the service takes no keys",
        ["Mail__PickupFolder"] = "an instance keeps no files",
    };

    /// <summary>Options of each webhook and connector by name: a person gives them as plainSettings and secretSettings.</summary>
    private static readonly Type[] ByName = [typeof(HookOptions)];

    private static readonly string[] BesideOptions = ["Hooks__PublicAddress"];

    [Fact]
    public void Bicep_sets_each_option_of_the_app_and_no_other() => Assert.Equal(
        Options().Except(NotInAzure.Keys).Concat(BesideOptions).Order(StringComparer.Ordinal),
        BicepSettings.Own.Keys.Concat(BicepSettings.Secrets.Keys).Order(StringComparer.Ordinal));

    [Fact]
    public void The_sample_names_each_option_of_the_app_and_no_other() => Assert.Equal(
        Options().Order(StringComparer.Ordinal),
        Sample().Keys.Where(name => !name.StartsWith("Hooks__", StringComparison.Ordinal) && name.Contains("__", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    /// <summary>A new class of options is either set in Bicep or given by name.</summary>
    [Fact]
    public void Every_class_of_options_is_known() => Assert.Equal(
        [typeof(BrandOptions), typeof(ClassificationOptions), typeof(HookOptions), typeof(MailOptions), typeof(TelemetryOptions)],
        OptionClasses().OrderBy(type => type.Name, StringComparer.Ordinal));

    [Fact]
    public void What_Bicep_sets_to_a_fixed_value_is_the_default_of_the_app()
    {
        var fixedOnes = BicepSettings.Own.Where(one => one.Value.Literal is not null && one.Key is not ("Brand__File" or "Language__Mode")).ToList();
        Assert.InRange(fixedOnes.Count, 7, 50);
        Assert.All(fixedOnes, one => Assert.Equal((one.Key, Default(one.Key)), (one.Key, one.Value.Literal)));
    }

    [Fact]
    public void There_is_no_connection_string() => Assert.DoesNotContain("AzureWebJobsStorage", BicepSettings.All.Keys);

    [Fact]
    public void No_setting_has_a_name_that_Azure_refuses() => Assert.All(BicepSettings.All.Keys.Concat(BicepSettings.Example("plainSettings").Keys).Concat(BicepSettings.Example("secretSettings").Keys),
        name => Assert.Matches("^[A-Za-z0-9_.]+$", name));

    [Fact]
    public void The_app_takes_what_Bicep_sets() => Validate(BicepSettings.Deployed());

    [Fact]
    public void The_app_takes_the_networks_that_the_page_on_deploying_shows()
    {
        var settings = BicepSettings.Deployed();
        foreach (var (name, value) in BicepSettings.Example("plainSettings"))
            settings[name] = value;
        foreach (var (name, _) in BicepSettings.Example("secretSettings"))
            settings[name] = "0123456789abcdef";
        Validate(settings);
        Assert.Contains("Hooks__google_reviews__Audience", settings.Keys);
    }

    [Fact]
    public void A_setting_that_is_left_out_is_named()
    {
        var settings = BicepSettings.Deployed();
        settings.Remove("AzureWebJobsStorage__queueServiceUri");
        settings.Remove("Language__TextKey");
        settings.Remove("Mail__Host");
        var said = Assert.Throws<AggregateException>(() => Validate(settings)).InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).ToList();
        Assert.All(new[] { "AzureWebJobsStorage__queueServiceUri", "Language:TextKey", "Mail:Host" },
            name => Assert.Contains(said, problem => problem.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_on_deploying_or_that_on_operations_names_each_setting()
    {
        var pages = File.ReadAllText(RepositoryRoot.Of("docs", "deploy.md")) + File.ReadAllText(RepositoryRoot.Of("docs", "operations.md"));
        Assert.All(BicepSettings.All.Keys.Where(name => !name.StartsWith("AzureWebJobsStorage__", StringComparison.Ordinal)),
            name => Assert.Contains(name, pages.Replace("`, `__", "`, `Mail__", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    private static IEnumerable<Type> OptionClasses() => typeof(BrandOptions).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Options", StringComparison.Ordinal) && type.GetField("SectionName") is not null);

    private static IEnumerable<string> Options() => OptionClasses().Except(ByName).SelectMany(type => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite)
        .Select(property => $"{Section(type)}__{property.Name}"));

    private static string Section(Type type) => (string)type.GetField("SectionName")!.GetValue(null)!;

    private static string? Default(string setting)
    {
        var type = OptionClasses().Except(ByName).Single(type => Section(type) == setting.Split("__")[0]);
        var value = type.GetProperty(setting.Split("__")[1])!.GetValue(Activator.CreateInstance(type));
        return value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
    }

    private static Dictionary<string, string?> Sample() => JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Of("local.settings.sample.json"))).RootElement.GetProperty("Values")
        .EnumerateObject().ToDictionary(one => one.Name, one => one.Value.GetString());

    private static void Validate(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddBrand(configuration).AddStorage().AddIngestion(configuration).AddClassification(configuration).AddReporting(configuration);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
