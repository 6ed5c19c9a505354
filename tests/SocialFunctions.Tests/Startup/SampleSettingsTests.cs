using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Ingestion;
using SocialFunctions.Startup;
using SocialFunctions.Telemetry;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Startup;

/// <summary>local.settings.sample.json is what people copy: it must start the app and name only what exists.</summary>
public sealed class SampleSettingsTests
{
    private static readonly string[] OfTheHost = ["FUNCTIONS_WORKER_RUNTIME", "AzureWebJobsStorage", TelemetryOptions.EndpointSetting];

    private static readonly Dictionary<string, string?> Values = JsonDocument
        .Parse(File.ReadAllText(RepositoryRoot.Of("local.settings.sample.json"))).RootElement.GetProperty("Values")
        .EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString());

    [Fact]
    public void Every_setting_of_the_sample_exists() => Assert.All(Values.Keys.Except(OfTheHost), setting =>
    {
        var parts = setting.Split("__");
        Assert.True(OptionSections.All.TryGetValue(parts[0], out var options), setting);
        var option = options == typeof(HookOptions) ? parts[2] : parts[1];
        Assert.True(options!.GetProperty(option) is not null, setting);
    });

    [Fact]
    public void Every_option_stands_in_the_sample() => Assert.All(OptionSections.All, section => Assert.All(
        section.Value.GetProperties().Where(option => option.CanWrite || option.PropertyType.IsGenericType),
        option => Assert.Contains(Values.Keys, setting => setting.StartsWith($"{section.Key}__", StringComparison.Ordinal) && setting.Split("__").Contains(option.Name))));

    [Fact]
    public void The_host_takes_the_sample_as_it_is() => Validate(Values);

    [Fact]
    public void A_setting_that_is_wrong_in_each_capability_is_named_in_each()
    {
        var wrong = new Dictionary<string, string?>(Values)
        {
            ["Brand__File"] = "", ["Mail__Port"] = "0", ["Language__MaxRetries"] = "99", ["Hooks__meta__Enabled"] = "true",
            ["Telemetry__SignalSeconds"] = "-1", ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "localhost:4317",
        };
        var failure = Assert.Throws<AggregateException>(() => Validate(wrong));
        var problems = failure.InnerExceptions.Cast<OptionsValidationException>().SelectMany(one => one.Failures).ToList();

        foreach (var begin in new[] { "Brand__File is missing", "Mail:Port must be", "Language:MaxRetries is 99", "Hooks__meta__AppSecrets__0 is shorter", "Hooks__meta__VerifyTokens__0 is shorter", "Telemetry:SignalSeconds is -1", "OTEL_EXPORTER_OTLP_ENDPOINT must be" })
            Assert.Contains(problems, problem => problem.StartsWith(begin, StringComparison.Ordinal));
    }

    private static void Validate(Dictionary<string, string?> values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(values.Select(value => KeyValuePair.Create(value.Key.Replace("__", ":", StringComparison.Ordinal), value.Value)))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration);
        services.AddTelemetry(configuration).AddBrand(configuration).AddStorage().AddIngestion(configuration).AddClassification(configuration).AddReporting(configuration);
        using var provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
