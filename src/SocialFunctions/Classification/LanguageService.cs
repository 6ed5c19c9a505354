using System.Text.Json;
using Azure;
using Azure.AI.TextAnalytics;
using Azure.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace SocialFunctions.Classification;

/// <summary>Sentiment and opinions by Azure's Language service, in full requests, with patience but not for long.</summary>
internal sealed partial class LanguageService(
    TextAnalyticsClient client, TextRecordMeter meter, TimeProvider clock, IOptions<ClassificationOptions> options, ILogger<LanguageService> logger)
{
    /// <summary>The service's limit for sentiment.</summary>
    public const int DocumentsInRequest = 10;

    private readonly ServicePause pause = new(clock, options.Value.Pause);

    /// <summary>It failed a moment ago: asking again would only make people wait.</summary>
    public bool IsLeftAlone => pause.IsOn;

    /// <returns>The answers that it gave in time; a document that it could not read has none and costs nothing.</returns>
    public async Task<Dictionary<ServiceDocument, ServiceAnswer>> AskAsync(IReadOnlyCollection<ServiceDocument> documents)
    {
        Dictionary<ServiceDocument, ServiceAnswer> answers = [];
        if (documents.Count == 0 || pause.IsOn)
            return answers;

        // Azure.Core waits as long as Retry-After says, whatever MaxDelay is; this is what bounds it. No caller may: several wait for it.
        using var patience = new CancellationTokenSource(options.Value.Patience, clock);
        try
        {
            foreach (var request in documents.Chunk(DocumentsInRequest))
                await AskAsync(request, answers, patience.Token);
        }
        catch (Exception fault) when (IsOutage(fault))
        {
            if (pause.Begin(out var end))
                Say(fault, end);
        }

        return answers;
    }

    private async Task AskAsync(
        ServiceDocument[] request, Dictionary<ServiceDocument, ServiceAnswer> answers, CancellationToken cancellationToken)
    {
        var inputs = request.Select((document, i) => new TextDocumentInput($"{i}", document.Text) { Language = document.Language });
        var how = new AnalyzeSentimentOptions { DisableServiceLogs = true, IncludeOpinionMining = options.Value.Aspects };
        var results = (await client.AnalyzeSentimentBatchAsync(inputs, how, cancellationToken)).Value.ToDictionary(result => result.Id);
        for (var i = 0; i < request.Length; i++)
        {
            if (!results.TryGetValue($"{i}", out var result) || ServiceAnswer.Of(result) is not { } answer)
                continue;
            meter.Add(request[i].Records);
            answers[request[i]] = answer;
        }
    }

    /// <summary>Every way in which the client says that the service, the way to it or the identity failed; the rest are bugs.</summary>
    private static bool IsOutage(Exception fault) => fault is
        RequestFailedException or AuthenticationFailedException or OperationCanceledException or JsonException or AggregateException;

    private void Say(Exception fault, DateTimeOffset end)
    {
        var status = (fault.GetBaseException() as RequestFailedException)?.Status ?? 0;
        if (status is not (401 or 403) && fault is not AuthenticationFailedException)
            LogServiceFailed(fault.GetType().Name, status, end);
        else if (string.IsNullOrWhiteSpace(options.Value.Key))
            LogIdentityRefused(end);
        else
            LogKeyRefused(end);
    }

    [LoggerMessage(2001, LogLevel.Warning,
        "The Language service failed ({Fault}, status {Status}); it is left alone until {Until:O} and the embedded lists classify.")]
    private partial void LogServiceFailed(string fault, int status, DateTimeOffset until);

    [LoggerMessage(2002, LogLevel.Warning,
        "Language__Endpoint: the Language service does not accept the app's identity. Give it the role with 'az role assignment create --assignee CLIENT_ID --role \"Cognitive Services User\" --scope \"$(az cognitiveservices account show --name NAME --resource-group GROUP --query id --output tsv)\"', or run 'azd provision'. Until {Until:O} the embedded lists classify.")]
    private partial void LogIdentityRefused(DateTimeOffset until);

    [LoggerMessage(2003, LogLevel.Warning,
        "Language__Key: the Language service does not accept this key. Copy it anew from 'az cognitiveservices account keys list --name NAME --resource-group GROUP', or take it away so that the app's identity is used. Until {Until:O} the embedded lists classify.")]
    private partial void LogKeyRefused(DateTimeOffset until);
}
