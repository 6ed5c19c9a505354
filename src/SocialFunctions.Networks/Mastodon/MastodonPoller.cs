using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>
/// Polls one account of a server that speaks Mastodon's interface: mentions, its own statuses, hashtags. Lists go by id, so an edit or a
/// deletion of what was read before is not seen again.
/// </summary>
public sealed class MastodonPoller(ApiClient api) : IPoller, IEngagementReader, IFollowerReader
{
    public string Network => NetworkNames.Mastodon;

    public IReadOnlyList<ConnectorSetting> Settings => MastodonSettings.All;

    /// <summary>The server's own limit is 300 in five minutes.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 10_000);

    /// <summary>What servers take.</summary>
    public int EngagementBatch => 20;

    public IReadOnlyList<PollStream> Streams(Connector connector) => MastodonStreams.Of(connector);

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (MastodonSettings.Host(request.Connector) is not { } host)
        {
            yield return new PollPage.Stopped(MastodonSettings.NoServer);
            yield break;
        }

        var client = new MastodonClient(api, request);
        if (request.Stream.Name == MastodonStreams.Own)
        {
            var (session, fault) = await client.SignInAsync(cancellationToken);
            if (session is not null)
                yield return session;
            if (fault is not null)
            {
                yield return new PollPage.Stopped(fault);
                yield break;
            }
        }

        await foreach (var page in WalkAsync(client, request, host, cancellationToken))
            yield return page;
    }

    public Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        MastodonSettings.Host(request.Connector) is { } host
            ? MastodonReading.EngagementAsync(new MastodonClient(api, request), ids, host, cancellationToken)
            : Task.FromResult(new EngagementReading(new Dictionary<string, Engagement>(), MastodonSettings.NoServer));

    public Task<FollowerReading> ReadFollowersAsync(PollRequest request, CancellationToken cancellationToken) =>
        MastodonSettings.Host(request.Connector) is null
            ? Task.FromResult(new FollowerReading(null, MastodonSettings.NoServer))
            : MastodonReading.FollowersAsync(new MastodonClient(api, request), cancellationToken);

    private async IAsyncEnumerable<PollPage> WalkAsync(
        MastodonClient client, PollRequest request, string host, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var parents = new MastodonParents(client, request.Aliases, host);
        var walk = MastodonWalk.Begin(request.Cursor, host, api.Clock.GetUtcNow());
        Func<JsonElement, MastodonStatus?> read = request.Stream.Name == MastodonStreams.Mentions
            ? entry => MastodonPage.OfNotification(entry, host, client.OwnId)
            : entry => MastodonStatus.Read(entry, host, client.OwnId);
        do
        {
            var answer = await client.AskPageAsync(walk, cancellationToken);
            var page = answer is ApiAnswer.Json json ? MastodonPage.Read(json, walk, read) : null;
            var fault = answer is ApiAnswer.Failed failed ? failed.Fault : page is null ? MastodonRefusals.NoList : null;
            IReadOnlyList<Mention> mentions = [];
            if (fault is null)
                (mentions, fault) = await parents.NameAsync(page!.Statuses, cancellationToken);
            if (fault is not null)
            {
                yield return new PollPage.Stopped(fault);
                yield break;
            }

            var cursor = MastodonWalk.After(walk, page!);
            if (page!.Count > 0 || walk.PageToken is not null)
                yield return new PollPage.Fetched(mentions, cursor, page.Ignored);
            walk = cursor;
        }
        while (walk.PageToken is not null);
    }
}
