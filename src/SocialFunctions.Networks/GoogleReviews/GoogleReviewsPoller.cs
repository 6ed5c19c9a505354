using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reviews;

namespace SocialFunctions.Networks.GoogleReviews;

/// <summary>Polls the reviews of a business's places, with the owner's answers, by the Google Business Profile interface (v4).</summary>
public sealed class GoogleReviewsPoller(ApiClient api) : IPoller, IFetcher
{
    public const string Account = "Account";
    public const string Locations = "Locations";
    public const string ClientId = "ClientId";
    public const string ClientSecret = "ClientSecret";
    public const string RefreshToken = "RefreshToken";

    private const string Reviews = "reviews";
    private const string Answers = "answers";

    private static readonly Uri Home = new("https://mybusiness.googleapis.com/");
    private static readonly Uri Tokens = new("https://oauth2.googleapis.com/token");

    public string Network => NetworkNames.GoogleReviews;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(Account, "The number of the Business Profile account: what follows accounts/ in its name."),
        new(Locations, "The numbers of the places: what follows locations/ in their names.", Several: true),
        new(ClientId, "The id of the OAuth client in the Google project that was approved for the interface."),
        new(ClientSecret, "The secret of that OAuth client.", Secret: true),
        new(RefreshToken, "The refresh token of an owner or manager who consented to the scope business.manage.", Secret: true),
    ];

    public Budget Budget { get; } = new(BudgetUnit.Calls, 5_000, "America/Los_Angeles");

    /// <summary>Two for each place, so that one that is gone does not end the others.</summary>
    public IReadOnlyList<PollStream> Streams(Connector connector) =>
    [
        .. connector.All(Locations).Distinct().SelectMany(location => new[]
        {
            new PollStream($"{Reviews}:{location}", StreamWeight.Mentions, AlsoPushed: true, ReleasedLate: true),
            new PollStream($"{Answers}:{location}", StreamWeight.Own),
        }),
    ];

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (kind, location) = Parts(request.Stream);
        var calls = new SignedInCalls(api, request, Exchange(request.Connector));
        var walk = new ReviewWalk(request, kind == Answers, api.Clock.GetUtcNow());
        while (!walk.HasEnded)
        {
            var path = $"v4/accounts/{Escape(request.Connector.Need(Account))}/locations/{Escape(location)}/reviews?pageSize=50&orderBy=updateTime%20desc"
                + (walk.Token is { } token ? $"&pageToken={Escape(token)}" : "");
            var answer = await calls.SendAsync(Call(request.Connector, path, walk.Token), cancellationToken);
            if (calls.TakeSession() is { } session)
                yield return session;
            if (answer is not ApiAnswer.Json { Root: var root })
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = root.Items("reviews").ToList();
            var reviews = items.Select(item => GoogleReview.Read(item, location)).OfType<ReviewReading>().ToList();
            if (walk.Take(reviews, items.Count - reviews.Count, root.Id("nextPageToken")) is { } fetched)
                yield return fetched;
        }
    }

    /// <param name="reference">A review's name, as a push gives it.</param>
    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (GoogleReviewName.Of(reference) is not { } name)
            yield break;
        var calls = new SignedInCalls(api, request, Exchange(request.Connector));
        var whole = name with { Account = name.Account ?? request.Connector.Need(Account) };
        var answer = await calls.SendAsync(Call(request.Connector, $"v4/{whole}", token: null), cancellationToken);
        if (calls.TakeSession() is { } session)
            yield return session;
        if (answer is ApiAnswer.Failed failed)
            yield return new PollPage.Stopped(failed.Fault);
        else if (answer is ApiAnswer.Json json && GoogleReview.Read(json.Root, name.Location) is { } review)
            yield return new PollPage.Fetched([.. review.Mentions], request.Cursor);
    }

    private static (string Kind, string Location) Parts(PollStream stream) =>
        stream.Name.Split(':', 2) is [var kind, var location] ? (kind, location) : (stream.Name, "");

    private static string Escape(string text) => Uri.EscapeDataString(text);

    private ApiCall Call(Connector connector, string path, string? token) => new()
    {
        Address = new Uri(connector.BaseAddress ?? Home, path),
        Refusal = refusal => GoogleFaults.Of(refusal, token, api.Clock.GetUtcNow()),
    };

    private static TokenExchange Exchange(Connector connector) => new(
        connector.BaseAddress is { } other ? new Uri(other, "token") : Tokens,
        connector.Need(ClientId), connector.Need(ClientSecret), connector.Need(RefreshToken));
}
