using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;

namespace SocialFunctions.Tests.Classification;

public sealed class ClassificationServicesTests
{
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
    [InlineData("https://name.cognitiveservices.azure.com", "secret")]
    [InlineData("https://name.cognitiveservices.azure.com", null)]
    public async Task With_an_endpoint_the_service_is_asked_by_key_or_identity(string endpoint, string? key)
    {
        await using var services = Services(("Language:Endpoint", endpoint), ("Language:Key", key));
        Assert.IsType<LanguageServiceAdapter>(services.GetRequiredService<IClassifier>());
    }

    [Fact]
    public void Every_wrong_setting_is_named_at_once()
    {
        using var services = Services(
            ("Language:Endpoint", "name"), ("Language:MaxRetries", "-1"), ("Language:Patience", "00:00:00"), ("Language:Pause", "1.00:00:00"));
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
        using var services = Services(("Language:Endpoint", endpoint), ("Language:Key", key));
        Assert.Equal([error], Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IClassifier>()).Failures);
    }

    private static ServiceProvider Services(params (string Key, string? Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
        return new ServiceCollection().AddLogging().AddClassification(configuration).BuildServiceProvider();
    }
}
