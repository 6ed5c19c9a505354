using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Reviews;

namespace SocialFunctions.Networks.Trustpilot;

/// <summary>Polls the service reviews of a business unit, with the company's answers, by Trustpilot's public interface.</summary>
public sealed class TrustpilotPoller(ApiClient api) : IPoller, IFetcher
{
    public const string ApiKey = "ApiKey";
    public const string BusinessUnit = "BusinessUnit";

    private const int PageSize = 100;

    /// <summary>A quarter of the 833 calls that Trustpilot allows in five minutes: the key may serve other accounts and programs.</summary>
    private const int MostPages = 200;

    private static readonly Uri Home = new("https://api.trustpilot.com/");

    private static readonly PollFault Enough = new(
        PollFaultKind.Throttled, "One run reads 200 pages, so that Trustpilot's limit of 833 calls in five minutes holds; the next goes on from there.",
        TrustpilotFaults.Window);

    public string Network => NetworkNames.Trustpilot;

    public IReadOnlyList<ConnectorSetting> Settings { get; } =
    [
        new(ApiKey, "The API key of the Trustpilot application.", Secret: true),
        new(BusinessUnit, "The id of the business unit: 24 hexadecimal digits."),
    ];

    /// <summary>Trustpilot allows 10,000 an hour; a pause of five minutes needs 600 a day.</summary>
    public Budget Budget { get; } = new(BudgetUnit.Calls, 5_000);

    public IReadOnlyList<PollStream> Streams(Connector connector) =>
        [new("reviews", StreamWeight.Mentions, AlsoPushed: true, ReleasedLate: true), new("answers", StreamWeight.Own)];

    public async IAsyncEnumerable<PollPage> PollAsync(PollRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = new ReviewWalk(request, request.Stream.Name == "answers", api.Clock.GetUtcNow());
        for (var pages = 0; !walk.HasEnded; pages++)
        {
            if (pages == MostPages)
            {
                yield return new PollPage.Stopped(Enough);
                yield break;
            }

            var page = int.TryParse(walk.Token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1;
            var answer = await api.SendAsync(Call(request.Connector, ListPath(request.Connector, page)), request.Meter, cancellationToken);
            if (answer is not ApiAnswer.Json { Root: var root })
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = root.Items("reviews").ToList();
            var reviews = items.Select(item => TrustpilotReview.Read(item, request.Connector.Need(BusinessUnit))).OfType<ReviewReading>().ToList();
            var next = HasNext(root, items.Count) ? (page + 1).ToString(CultureInfo.InvariantCulture) : null;
            if (walk.Take(reviews, items.Count - reviews.Count, next) is { } fetched)
                yield return fetched;
        }
    }

    /// <param name="reference">A review's id.</param>
    public async IAsyncEnumerable<PollPage> FetchAsync(
        PollRequest request, string reference, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var call = Call(request.Connector, $"v1/reviews/{Uri.EscapeDataString(reference)}") with { Refusal = refusal => TrustpilotFaults.Of(refusal, list: false) };
        var answer = await api.SendAsync(call, request.Meter, cancellationToken);
        if (answer is ApiAnswer.Failed failed)
            yield return new PollPage.Stopped(failed.Fault);
        else if (answer is ApiAnswer.Json json && TrustpilotReview.Read(json.Root, request.Connector.Need(BusinessUnit)) is { } review)
            yield return new PollPage.Fetched([.. review.Mentions], request.Cursor);
    }

    private static string ListPath(Connector connector, int page) =>
        $"v1/business-units/{Uri.EscapeDataString(connector.Need(BusinessUnit))}/reviews?perPage={PageSize}&orderBy=createdat.desc&page={page}";

    private static ApiCall Call(Connector connector, string path) => new()
    {
        Address = new Uri(connector.BaseAddress ?? Home, path),
        Headers = new Dictionary<string, string> { ["apikey"] = connector.Need(ApiKey) },
        Refusal = refusal => TrustpilotFaults.Of(refusal, list: true),
    };

    /// <summary>By its link, or by a full page: a page beyond the last is empty, not an error.</summary>
    private static bool HasNext(JsonElement root, int count) =>
        count > 0 && (count >= PageSize || root.Items("links").Any(link => link.Text("rel") == "next-page"));
}
