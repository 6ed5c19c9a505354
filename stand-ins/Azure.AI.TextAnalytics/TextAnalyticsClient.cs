using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.AI.TextAnalytics;

public class TextAnalyticsClient
{
    private const string Scope = "https://cognitiveservices.azure.com/.default";

    private readonly Uri endpoint = null!;
    private readonly TextAnalyticsClientOptions options = null!;
    private readonly HttpPipeline pipeline = null!;

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    public TextAnalyticsClient(Uri endpoint, AzureKeyCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, new KeyPolicy(credential ?? throw new ArgumentNullException(nameof(credential))), options)
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential)
        : this(endpoint, credential, new TextAnalyticsClientOptions())
    {
    }

    public TextAnalyticsClient(Uri endpoint, TokenCredential credential, TextAnalyticsClientOptions options)
        : this(endpoint, new BearerTokenAuthenticationPolicy(credential, Scope), options)
    {
    }

    /// <summary>For mocking.</summary>
    protected TextAnalyticsClient()
    {
    }

    private TextAnalyticsClient(Uri endpoint, HttpPipelinePolicy authentication, TextAnalyticsClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentNullException.ThrowIfNull(options);
        (this.endpoint, this.options) = (endpoint, options);
        pipeline = HttpPipelineBuilder.Build(options, authentication);
    }

    public virtual async Task<Response<AnalyzeSentimentResultCollection>> AnalyzeSentimentBatchAsync(
        IEnumerable<TextDocumentInput> documents, AnalyzeSentimentOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = Asked(documents);
        using var content = AnalyzeTextRequest.Sentiment(asked, options ?? new(), this.options.DefaultLanguage);
        var response = await SendAsync(content, cancellationToken).ConfigureAwait(false);
        var (list, model) = AnalyzeTextResponse.Read<AnalyzeSentimentResult>(
            response, asked, (id, document) => new(id, SentimentResponse.Read(document)), (id, error) => new(id, error));
        return Response.FromValue(new AnalyzeSentimentResultCollection(list, model), response);
    }

    public virtual async Task<Response<DetectLanguageResultCollection>> DetectLanguageBatchAsync(
        IEnumerable<DetectLanguageInput> documents, TextAnalyticsRequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var asked = Asked(documents);
        using var content = AnalyzeTextRequest.Languages(asked, options ?? new(), this.options.DefaultCountryHint);
        var response = await SendAsync(content, cancellationToken).ConfigureAwait(false);
        var (list, model) = AnalyzeTextResponse.Read<DetectLanguageResult>(
            response, asked, (id, document) => new(id, AnalyzeTextResponse.Language(document)), (id, error) => new(id, error));
        return Response.FromValue(new DetectLanguageResultCollection(list, model), response);
    }

    private static List<T> Asked<T>(IEnumerable<T> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        List<T> asked = [.. documents];
        return asked.Count > 0 ? asked : throw new ArgumentException("Value cannot be an empty collection.", nameof(documents));
    }

    private async Task<Response> SendAsync(RequestContent content, CancellationToken cancellationToken)
    {
        using var message = pipeline.CreateMessage();
        message.Request.Method = RequestMethod.Post;
        message.Request.Uri.Reset(endpoint);
        message.Request.Uri.AppendPath("/language/:analyze-text", escape: false);
        message.Request.Uri.AppendQuery("api-version", options.VersionText);
        message.Request.Headers.Add("Accept", "application/json");
        message.Request.Headers.Add("Content-Type", "application/json");
        message.Request.Content = content;
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return message.Response.Status == 200 ? message.Response : throw new RequestFailedException(message.Response);
    }
}
