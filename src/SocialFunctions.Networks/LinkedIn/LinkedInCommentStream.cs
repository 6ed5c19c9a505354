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

    private static readonly TimeSpan Window = TimeSpan.FromDays(14);
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public static async IAsyncEnumerable<PollPage> ReadAsync(
        LinkedInApi api, PollCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (since, oldest) = (TimeCursor.Since(cursor, api.Now), api.Now - Window);

        // Comments come in any order, so the next walk begins where this one began.
        var begun = cursor.Newest ?? api.Now - Settled;
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
            var found = false;
            foreach (var urn in items.Where(post => Created(post) > oldest).Select(post => LinkedInUrn.Of(post.Text("id"))).OfType<LinkedInUrn>())
            {
                await foreach (var page in BelowAsync(api, urn, cursor, since, cancellationToken))
                {
                    found = true;
                    yield return page;
                    if (page is PollPage.Stopped)
                        yield break;
                }
            }

            isLast = items.Count < PostsOnPage || items.Any(post => Created(post) <= oldest);
            var last = cursor;
            cursor = isLast
                ? cursor with { Since = begun, Newest = null, PageToken = null }
                : cursor with { Newest = begun, PageToken = (start + PostsOnPage).ToString(CultureInfo.InvariantCulture) };
            if (found || cursor.PageToken != last.PageToken)
                yield return new PollPage.Fetched([], cursor);
        }
    }

    /// <summary>One list of comments, and the replies to each of them. A post that is gone, or not to be read, does not end the stream.</summary>
    private static async IAsyncEnumerable<PollPage> BelowAsync(
        LinkedInApi api, LinkedInUrn above, PollCursor cursor, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var (page, isLast) = (0, false); !isLast && page < MostPages; page++)
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
        }
    }

    private static DateTimeOffset? Created(JsonElement post) => post.Instant("publishedAt") ?? post.Instant("createdAt");
}
