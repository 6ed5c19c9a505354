using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Startup;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

public sealed class ClassificationServicesTests
{
    private const string Endpoint = "https://name.cognitiveservices.azure.com";

    [Fact]
    public async Task Without_an_endpoint_the_embedded_lists_classify()
    {
        await using var services = Services();
        var classifier = services.GetRequiredService<IClassifier>();

        Assert.IsType<EmbeddedAdapter>(classifier);
        var results = await classifier.ClassifyAsync([new("Pésimo servicio", null, null), new("Great coffee", null, null)], default);
        Assert.Equal(["es", "en"], results.Select(result => result.Language));
        Assert.Equal(0, services.GetRequiredService<TextRecordMeter>().Total);
    }

    [Theory]
    [InlineData("secret", null, null)]
    [InlineData(null, "0123456789abcdef0123456789abcdef", "shadow")]
    [InlineData("secret", "0123456789abcdef0123456789abcdef", "Always")]
    public async Task With_an_endpoint_the_service_is_asked_by_key_or_identity(string? key, string? textKey, string? mode)
    {
        await using var services = Services(("Language:Endpoint", Endpoint), ("Language:Key", key), ("Language:TextKey", textKey), ("Language:Mode", mode));
        Assert.IsType<CascadeClassifier>(services.GetRequiredService<IClassifier>());
    }

    [Fact]
    public async Task Switched_off_the_service_is_not_asked()
    {
        await using var services = Services(("Language:Endpoint", Endpoint), ("Language:Key", "secret"), ("Language:Mode", "off"));
        Assert.IsType<EmbeddedAdapter>(services.GetRequiredService<IClassifier>());
    }

    [Theory]
    [InlineData("Language:Mode", "sometimes", "Language:Mode is not a mode; it must be off, cascade, shadow or always.")]
    [InlineData("Language:Mode", "2", "Language:Mode is not a mode; it must be off, cascade, shadow or always.")]
    [InlineData("Language:UnsureBelow", "1.5", "Language:UnsureBelow is 1.5; it must be 0 (never unsure) to 1.")]
    [InlineData("Language:UnsureBelow", "NaN", "Language:UnsureBelow is NaN; it must be 0 (never unsure) to 1.")]
    [InlineData("Language:DailyRecords", "-1", "Language:DailyRecords is -1; it must be 0 to 10000000.")]
    [InlineData("Language:TextKey", "short", "Language:TextKey is shorter than 32 characters; make one with 'openssl rand -base64 32'.")]
    [InlineData("Language:Key", "", "Language:TextKey is not set, and there is no Language:Key to derive it from; make one with 'openssl rand -base64 32'.")]
    public void A_wrong_setting_is_named_with_what_would_be_right(string setting, string value, string error)
    {
        using var services = Services(("Language:Endpoint", Endpoint), ("Language:Key", "secret"), (setting, value));
        Assert.Equal([error], Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IClassifier>()).Failures);
    }

    [Fact]
    public void A_mode_that_needs_the_service_needs_its_address()
    {
        using var services = Services(("Language:Mode", "shadow"));
        Assert.Equal(
            ["Language:Mode is shadow without Language:Endpoint; set the endpoint, or the mode to off."],
            Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IClassifier>()).Failures);
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        using var services = Services(
            ("Language:Endpoint", "name"), ("Language:Key", "secret"), ("Language:MaxRetries", "-1"), ("Language:Patience", "00:00:00"), ("Language:Pause", "1.00:00:00"));
        var refusal = Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IClassifier>());

        Assert.Equal(
            [
                "Language:Endpoint is not an address; it must look like https://name.cognitiveservices.azure.com.",
                "Language:MaxRetries is -1; it must be 0 to 10.",
                "Language:Patience is 00:00:00; it must be over 0 and at most 00:05:00.",
                "Language:Pause is 1.00:00:00; it must be 00:00:00 to 01:00:00.",
            ],
            refusal.Failures);
    }

    [Theory]
    [InlineData(null, "secret", "Language:Key is set without Language:Endpoint; set both, or neither to classify with the embedded lists.")]
    [InlineData("http://name.example", "secret", "Language:Endpoint is http; keys and messages go over https only.")]
    [InlineData("http://127.0.0.1:9", null, "Language:Endpoint is http and Language:Key is not set; the app's identity is sent over https only.")]
    [InlineData("ftp://name.example", "secret", "Language:Endpoint is not an address; it must look like https://name.cognitiveservices.azure.com.")]
    public void A_key_or_a_message_never_goes_where_others_can_read_it(string? endpoint, string? key, string error)
    {
        using var services = Services(("Language:Endpoint", endpoint), ("Language:Key", key), ("Language:TextKey", new string('k', 32)));
        Assert.Equal([error], Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IClassifier>()).Failures);
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        // The later of two values of one setting counts.
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.GroupBy(setting => setting.Key).Select(setting => KeyValuePair.Create(setting.Key, setting.Last().Value))).Build();
        return new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(configuration).AddStorage()
            .AddSingleton(ReportingRig.BrandOf("tostado", "Etc/UTC")).AddClassification(configuration).BuildServiceProvider();
    }
}
