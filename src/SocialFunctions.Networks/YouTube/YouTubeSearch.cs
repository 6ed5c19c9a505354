using System.Globalization;
using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>
/// Videos of others that match the words: one call a visit, and visits so far apart that all searches together stay under YouTube's
/// 100 calls a day.
/// </summary>
internal sealed class YouTubeSearch(YouTubeApi api)
{
    public const string Searches = "Searches";

    /// <summary>The rest is for attempts that fail and are made again.</summary>
    private const int CallsADay = 80;

    private const string Prefix = "search:";

    public static IEnumerable<PollStream> Streams(Connector connector) =>
        connector.All(Searches).Select(NameOf).Distinct().Select(name => new PollStream(name, StreamWeight.Search));

    public async IAsyncEnumerable<PollPage> ReadAsync(PollRequest request, string channel, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = api.Now;
        var searches = request.Connector.All(Searches);
        if (now - request.Cursor.AskedAt < TimeSpan.FromDays(1) * searches.Count / CallsADay)
            yield break;

        // The bounds of a walk stay as they are on all its pages: YouTube's page tokens belong to the words and the dates.
        var since = request.Cursor.Since ?? now - YouTubeWalk.First;
        var cursor = request.Cursor with { Since = since, AskedAt = now };
        var found = await api.ListAsync(request, "search",
        [
            ("part", "id"), ("type", "video"), ("order", "date"), ("maxResults", "50"), ("q", searches.First(words => NameOf(words) == request.Stream.Name)),
            ("publishedAfter", since.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), ("pageToken", cursor.PageToken),
        ], cancellationToken);
        if (found is not ApiAnswer.Json page)
        {
            yield return new PollPage.Stopped(((ApiAnswer.Failed)found).Fault);
            yield break;
        }

        // A search cuts descriptions off and gives no counters: the videos do not.
        var ids = YouTubeApi.Items(page).Select(YouTubeVideo.Id).OfType<string>().Distinct().ToList();
        var listed = ids.Count == 0 ? null : await api.ListAsync(
            request, "videos", [("part", "snippet,statistics"), ("id", string.Join(',', ids))], cancellationToken);
        if (listed is ApiAnswer.Failed failed)
        {
            yield return new PollPage.Stopped(failed.Fault);
            yield break;
        }

        var videos = listed is ApiAnswer.Json list ? YouTubeApi.Items(list).Select(YouTubeVideo.Read).OfType<Mention>().ToList() : [];
        yield return PageOf(page, videos, cursor, since, channel, now);
    }

    private static PollPage.Fetched PageOf(ApiAnswer.Json page, IReadOnlyList<Mention> videos, PollCursor cursor, DateTimeOffset since, string channel, DateTimeOffset now)
    {
        var fresh = videos.Where(video => video.Author.Id != channel && !(video.PublishedAt <= since)).ToList();
        var newest = YouTubeWalk.Latest(cursor.Newest, fresh.Select(video => video.PublishedAt).Max(), now);
        var next = YouTubeApi.NextPage(page);
        var moved = next is null || next == cursor.PageToken
            ? new PollCursor { Since = newest ?? since, AskedAt = now }
            : cursor with { PageToken = next, Newest = newest };
        return new PollPage.Fetched(fresh, moved);
    }

    private static string NameOf(string words) => words.Length > 64 - Prefix.Length ? Prefix + words[..(64 - Prefix.Length)] : Prefix + words;
}
