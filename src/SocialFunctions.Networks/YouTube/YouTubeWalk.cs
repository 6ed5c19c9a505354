using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>Reads a list from new to old until what was known; a first walk goes back seven days.</summary>
internal sealed class YouTubeWalk(YouTubeApi api)
{
    public static readonly TimeSpan First = TimeSpan.FromDays(7);

    public static readonly PollFault Circles = new(PollFaultKind.Unreadable, "YouTube's page names itself as the next one.");

    /// <param name="map">What an item brings, the one that is dated first; nothing for what is no mention.</param>
    public async IAsyncEnumerable<PollPage> ReadAsync(
        PollRequest request, string resource, IReadOnlyList<(string Name, string? Value)> parameters, Func<JsonElement, IReadOnlyList<Mention>> map,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = request.Cursor;
        var since = cursor.Since ?? api.Now - First;
        while (true)
        {
            var answer = await api.ListAsync(request, resource, parameters.Append(("pageToken", cursor.PageToken)), cancellationToken);
            if (answer is not ApiAnswer.Json page)
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = YouTubeApi.Items(page).Select(map).ToList();
            var fresh = items.Where(item => item.Count > 0 && !(item[0].PublishedAt <= since)).ToList();
            var newest = Latest(cursor.Newest, fresh.Select(item => item[0].PublishedAt).Max(), api.Now);
            var next = YouTubeApi.NextPage(page);
            if (next is not null && next == cursor.PageToken)
            {
                yield return new PollPage.Stopped(Circles);
                yield break;
            }

            // A page with nothing new ends the walk: lists are not always in order to the second.
            var isLast = next is null || fresh.Count == 0;
            var moved = isLast ? new PollCursor { Since = newest ?? cursor.Since } : cursor with { PageToken = next, Newest = newest };
            if (fresh.Count > 0 || moved != cursor)
                yield return new PollPage.Fetched([.. fresh.SelectMany(item => item)], moved, items.Count(item => item.Count == 0));
            if (isLast)
                yield break;
            cursor = moved;
        }
    }

    /// <summary>Never in the future: a wrong date must not hide what comes.</summary>
    public static DateTimeOffset? Latest(DateTimeOffset? known, DateTimeOffset? found, DateTimeOffset now)
    {
        var latest = known > found || found is null ? known : found;
        return latest > now ? now : latest;
    }
}
