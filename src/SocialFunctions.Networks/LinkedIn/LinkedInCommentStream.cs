using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>Comments and replies below the page's posts of the last two weeks, the page's own among them, as far as they are new or changed.</summary>
internal static class LinkedInCommentStream
{
    private const int PostsOnPage = 10;
    private const int PageSize = 100;

    /// <summary>Of one list: what a post has beyond two thousand comments comes by the notifications.</summary>
    private const int MostPages = 20;

    /// <summary>After so many without anything new, the walk says how far it is.</summary>
    private const int ManyCalls = 20;

    private static readonly TimeSpan Window = TimeSpan.FromDays(14);
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public static async IAsyncEnumerable<PollPage> ReadAsync(
        LinkedInApi api, PollCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (since, oldest) = (TimeCursor.Since(cursor, api.Now), api.Now - Window);

        // Comments come in any order, so the next walk begins where this one began.
        var begun = cursor.Newest ?? api.Now - Settled;
        var (found, asked) = (cursor.PageToken is not null, api.Calls);
        for (var isLast = false; !isLast;)
        {
            var start = LinkedInPostStream.Start(cursor.PageToken);
            var answer = await api.ListAsync($"posts?q=author&author={api.EscapedPage}&sortBy=CREATED", start, PostsOnPage, cancellationToken);
            if (answer is not ApiAnswer.Json { Root: var root })
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = root.Items("elements").ToList();
            for (var at = 0; at < items.Count; at++)
            {
                // Where a walk that goes on begins; the post's pages that are done are those of the first.
                cursor = cursor with { Newest = begun, PageToken = (start + at).ToString(CultureInfo.InvariantCulture), Done = at == 0 ? cursor.Done : null };
                if (!(Created(items[at]) > oldest) || LinkedInUrn.Of(items[at].Text("id")) is not { } urn)
                    continue;
                await foreach (var page in BelowAsync(api, urn, cursor, since, cancellationToken))
                {
                    (found, asked) = (true, api.Calls);
                    yield return page;
                    if (page is PollPage.Stopped)
                        yield break;
                }

                // A run may end at a page only, and the next goes on from there. The last post's is the page that follows.
                if (at == items.Count - 1 || api.Calls - asked < ManyCalls)
                    continue;
                (found, asked) = (true, api.Calls);
                yield return new PollPage.Fetched([], cursor with { PageToken = (start + at + 1).ToString(CultureInfo.InvariantCulture), Done = null });
            }

            isLast = items.Count < PostsOnPage || items.Any(post => Created(post) <= oldest);
            cursor = isLast
                ? cursor with { Since = begun, Newest = null, PageToken = null, Done = null }
                : cursor with { Newest = begun, PageToken = (start + PostsOnPage).ToString(CultureInfo.InvariantCulture), Done = null };
            if (found || !isLast)
                yield return new PollPage.Fetched([], cursor);
        }
    }

    /// <summary>One list of comments, and the replies to each of them. A post that is gone, or not to be read, does not end the stream.</summary>
    /// <param name="cursor">Says how many pages of a post's comments are done.</param>
    private static async IAsyncEnumerable<PollPage> BelowAsync(
        LinkedInApi api, LinkedInUrn above, PollCursor cursor, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var asked = api.Calls;
        for (var (page, isLast) = (above.Comment is null ? cursor.Done ?? 0 : 0, false); !isLast && page < MostPages; page++)
        {
            var answer = await api.ListAsync($"socialActions/{above.Escaped}/comments", page * PageSize, PageSize, cancellationToken);
            if (answer is ApiAnswer.Failed { Fault: var fault })
            {
                if (fault.Kind is not (PollFaultKind.NotFound or PollFaultKind.Refused))
                    yield return new PollPage.Stopped(fault);
                yield break;
            }

            var items = ((ApiAnswer.Json)answer).Root.Items("elements").ToList();
            isLast = items.Count < PageSize;
            var read = items.Select(comment => LinkedInComment.Read(comment, api.Page)).OfType<Mention>().ToList();
            var fresh = read.Where(comment => (comment.UpdatedAt ?? comment.PublishedAt) is not { } at || at > since).ToList();
            if (fresh.Count > 0)
                yield return new PollPage.Fetched(fresh, cursor, items.Count - read.Count);
            if (above.Comment is not null)
                continue;
            foreach (var comment in items.Select(LinkedInComment.WithReplies).OfType<LinkedInUrn>())
            {
                await foreach (var replies in BelowAsync(api, comment, cursor, since, cancellationToken))
                {
                    yield return replies;
                    if (replies is PollPage.Stopped)
                        yield break;
                }
            }

            if (isLast || api.Calls - asked < ManyCalls)
                continue;
            (cursor, asked) = (cursor with { Done = page + 1 }, api.Calls);
            yield return new PollPage.Fetched([], cursor);
        }
    }

    private static DateTimeOffset? Created(JsonElement post) => post.Instant("publishedAt") ?? post.Instant("createdAt");
}
