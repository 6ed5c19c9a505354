using Azure;
using Azure.AI.TextAnalytics;
using Microsoft.Extensions.Options;
using SocialFunctions.Classification;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Storage;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Classification;

/// <summary>One instance of the app's cascade over a real emulator and a fake service; two of one brand share tables, not memory.</summary>
internal sealed class CascadeRig
{
    public CascadeRig(StorageAreas storage, string brand, Uri endpoint, SteppedClock clock, Action<ClassificationOptions>? change = null, TimeSpan? window = null)
    {
        var options = new ClassificationOptions
        {
            Endpoint = endpoint.AbsoluteUri, Mode = "always", TextKey = brand.PadRight(TextKeys.Shortest, 'k'),
        };
        change?.Invoke(options);
        var wrapped = Options.Create(options);
        var client = new TextAnalyticsClient(endpoint, new AzureKeyCredential("secret"), new TextAnalyticsClientOptions
        {
            Retry = { MaxRetries = options.MaxRetries, Delay = TimeSpan.FromMilliseconds(10), MaxDelay = TimeSpan.FromMilliseconds(50) },
        });
        Budget = new RecordBudget(storage, ReportingRig.BrandOf(brand, "Etc/UTC"), clock, wrapped);
        Texts = new KnownTexts(storage);
        var service = new LanguageService(client, Meter, clock, wrapped, Log);
        var open = new OpenQuestions();
        var requests = new ServiceRequests(service, Texts, Budget, open);
        var gathering = window is { } longest ? new QuestionGathering(requests, clock) { Window = longest } : new QuestionGathering(requests, clock);
        Classifier = new CascadeClassifier(new EmbeddedClassifier(), new ServiceAnswers(service, Texts, new TextKeys(wrapped), open, gathering), wrapped);
    }

    public TextRecordMeter Meter { get; } = new();

    public RecordingLogger<LanguageService> Log { get; } = new();

    public RecordBudget Budget { get; }

    public KnownTexts Texts { get; }

    public IClassifier Classifier { get; }

    /// <param name="texts">With a hint, so that the language of made-up words is no question.</param>
    public Task<IReadOnlyList<MessageClassification>> ClassifyAsync(params string[] texts) =>
        Classifier.ClassifyAsync([.. texts.Select(text => new TextToClassify(text, "en", null))], CancellationToken.None);
}
