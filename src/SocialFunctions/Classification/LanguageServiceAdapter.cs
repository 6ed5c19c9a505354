using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Classification;

/// <summary>
/// Sentiment and key phrases by Azure's Language service, the rest by the embedded lists. What the service cannot answer in time
/// the embedded lists do, and the answer says so.
/// </summary>
internal sealed partial class LanguageServiceAdapter(
    TextAnalyticsClient client, EmbeddedClassifier embedded, TextRecordMeter meter, TimeProvider clock,
    IOptions<ClassificationOptions> options, ILogger<LanguageServiceAdapter> logger) : IClassifier
{
    /// <summary>The service's limit for sentiment and key phrases.</summary>
    private const int DocumentsInRequest = 10;

    private readonly ServicePause pause = new(clock, options.Value.Pause);

    public async Task<IReadOnlyList<MessageClassification>> ClassifyAsync(
        IReadOnlyList<TextToClassify> texts, CancellationToken cancellationToken)
    {
        var own = texts.Select(text => embedded.Classify(text.Text, text.LanguageHint, text.Rating)).ToList();
        var documents = texts.Zip(own, (text, result) => ServiceDocument.Of(text.Text, result.Language)).ToList();
        var answers = await AskAllAsync([.. documents.OfType<ServiceDocument>().Distinct()], cancellationToken);
        return [.. texts.Select((text, i) => Merge(text, own[i], documents[i], answers))];
    }

    private static MessageClassification Merge(
        TextToClassify text, MessageClassification own, ServiceDocument? document, Dictionary<ServiceDocument, ServiceAnswer> answers) =>
        document is null ? own
        : answers.TryGetValue(document, out var answer) ? answer.Over(own, text.Rating)
        : own with { Source = "embedded-fallback" };

    private async Task<Dictionary<ServiceDocument, ServiceAnswer>> AskAllAsync(
        List<ServiceDocument> documents, CancellationToken cancellationToken)
    {
        Dictionary<ServiceDocument, ServiceAnswer> answers = [];
        if (documents.Count == 0 || pause.IsOn)
            return answers;

        // Azure.Core waits as long as Retry-After says, whatever MaxDelay is; this is what bounds it.
        using var timer = new CancellationTokenSource(options.Value.Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        try
        {
            foreach (var batch in documents.Chunk(DocumentsInRequest))
                await AskAsync(batch, answers, patience.Token);
        }
        catch (Exception fault) when (IsOutage(fault) && !cancellationToken.IsCancellationRequested)
        {
            if (pause.Begin(out var end))
                LogServiceFailed(fault.GetType().Name, (fault.GetBaseException() as RequestFailedException)?.Status ?? 0, end);
        }

        return answers;
    }

    private async Task AskAsync(
        ServiceDocument[] batch, Dictionary<ServiceDocument, ServiceAnswer> answers, CancellationToken cancellationToken)
    {
        var inputs = batch.Select((document, i) => new TextDocumentInput($"{i}", document.Text) { Language = document.Language }).ToList();
        var sentiment = client.AnalyzeSentimentBatchAsync(inputs, new AnalyzeSentimentOptions { DisableServiceLogs = true }, cancellationToken);
        var phrases = client.ExtractKeyPhrasesBatchAsync(inputs, new TextAnalyticsRequestOptions { DisableServiceLogs = true }, cancellationToken);
        await Task.WhenAll(sentiment, phrases);

        var moods = (await sentiment).Value.ToDictionary(result => result.Id);
        var topics = (await phrases).Value.ToDictionary(result => result.Id);
        for (var i = 0; i < batch.Length; i++)
        {
            if (!moods.TryGetValue($"{i}", out var mood) || !topics.TryGetValue($"{i}", out var phrase))
                continue;
            var records = TextRecordMeter.RecordsOf(batch[i].Characters);
            meter.Add((mood.HasError ? 0 : records) + (phrase.HasError ? 0 : records));
            if (ServiceAnswer.Of(mood, phrase) is { } answer)
                answers[batch[i]] = answer;
        }
    }

    /// <summary>Every way in which the client says that the service, the way to it or the identity failed; the rest are bugs.</summary>
    private static bool IsOutage(Exception fault) => fault is
        RequestFailedException or AuthenticationFailedException or OperationCanceledException or JsonException or AggregateException;

    [LoggerMessage(2001, LogLevel.Warning,
        "The Language service failed ({Fault}, status {Status}); it is left alone until {Until:O} and the embedded lists classify.")]
    private partial void LogServiceFailed(string fault, int status, DateTimeOffset until);
}
