using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Networks.Feed;

/// <summary>Polls blogs and news by RSS and Atom: one conditional GET, at most one page.</summary>
/// <param name="http">Over <see cref="GuardedHandler"/>, and nothing else: a feed may point anywhere.</param>
public sealed class FeedPoller(HttpClient http, FeedOptions options, TimeProvider clock) : IPoller, IWebSubSource
{
    private readonly FeedClient _client = new(http, options, clock);
    private readonly ResiliencePipeline<FeedAnswer> _attempts = Attempts(options, clock);

    /// <summary>Where the feed lies: the brand file names it.</summary>
    public const string Address = "Url";

    /// <summary><c>true</c> where the brand file wants the feed's hub to push it.</summary>
    public const string Hub = "Hub";

    public string Network => NetworkNames.Feed;

    public IReadOnlyList<ConnectorSetting> Settings { get; } = [new(Address, "The feed's address; feeds stand in the brand file.")];

    public Budget Budget { get; } = new(BudgetUnit.Calls, 2_000);

    public IReadOnlyList<PollStream> Streams(Connector connector) =>
        [new("entries", connector.Direction == MentionDirection.Outbound ? StreamWeight.Own : StreamWeight.Search, AlsoPushed: TopicOf(connector) is not null)];

    public WebSubTopic? TopicOf(Connector connector) =>
        connector.Find(Hub) == "true" ? new WebSubTopic(new Uri(connector.Need(Address)), Hub: null, connector.Direction) : null;

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A validator of another feed could call this one unchanged before it was ever read.
        var address = new Uri(request.Connector.Need(Address));
        var source = Hash(Encoding.UTF8.GetBytes(address.AbsoluteUri));
        var asked = request with { Cursor = request.Cursor.Source == source ? request.Cursor : new PollCursor { Source = source } };
        var answer = await _attempts.ExecuteAsync(
            async token => await GetAsync(address, asked, token), cancellationToken);
        foreach (var page in Pages(answer, asked))
            yield return page;
    }

    private async Task<FeedAnswer> GetAsync(Uri address, PollRequest request, CancellationToken cancellationToken)
    {
        if (request.Meter.IsSpent)
            return new FeedAnswer.Failed(PollFaultKind.BudgetSpent, "The day's budget of this feed is used up.");
        request.Meter.Charge(calls: 1);
        return await _client.GetAsync(address, request.Cursor, cancellationToken);
    }

    private static IEnumerable<PollPage> Pages(FeedAnswer answer, PollRequest request) => answer switch
    {
        FeedAnswer.Unchanged => [],
        FeedAnswer.Failed failed => [new PollPage.Stopped(failed.Fault)],
        FeedAnswer.Body body => Pages(body, FeedDocument.Read(FeedEncoding.Decode(body.Bytes, body.Charset), body.Address), request),
        _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer that a feed gives."),
    };

    private static IEnumerable<PollPage> Pages(FeedAnswer.Body body, FeedReading reading, PollRequest request)
    {
        var mentions = reading.Mentions.Select(mention => mention with { Direction = request.Connector.Direction }).ToList();
        var hash = Hash(JsonSerializer.SerializeToUtf8Bytes(mentions));

        // A feed that broke off leaves no validator: the next poll must see it whole.
        var cursor = reading.Problem is null
            ? new PollCursor { Source = request.Cursor.Source, ETag = body.ETag, LastModified = body.LastModified, ContentHash = hash }
            : new PollCursor { Source = request.Cursor.Source, ContentHash = hash };
        if (hash != request.Cursor.ContentHash && (mentions.Count > 0 || reading.Problem is null))
            yield return new PollPage.Fetched(mentions, cursor, reading.Ignored);
        else if (reading.Problem is null && cursor != request.Cursor)
            yield return new PollPage.Fetched([], cursor, reading.Ignored);
        if (reading.Problem is not null)
            yield return new PollPage.Stopped(new PollFault(PollFaultKind.Unreadable, reading.Problem));
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static ResiliencePipeline<FeedAnswer> Attempts(FeedOptions options, TimeProvider clock)
    {
        var pipeline = new ResiliencePipelineBuilder<FeedAnswer> { TimeProvider = clock };
        if (options.Retries > 0)
        {
            pipeline.AddRetry(new RetryStrategyOptions<FeedAnswer>
            {
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Result is FeedAnswer.Failed { Passing: true }),
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
            });
        }

        return pipeline.Build();
    }
}
