using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.YouTube;

/// <summary>
/// Looks again at the threads of the last seven days for new replies and edits. YouTube lists threads by the date of their first
/// comment, so a walk that stops at what it knows never meets an answer to an older one.
/// </summary>
internal sealed class YouTubeReplies(YouTubeApi api)
{
    /// <summary>YouTube shows a comment some time after its date.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(2);

    /// <summary>YouTube keeps 500 replies a thread; the bound is for servers that page without end.</summary>
    private const int MostPages = 20;

    /// <summary>After so many the walk says how far it is.</summary>
    private const int ManyCalls = 20;

    public async IAsyncEnumerable<PollPage> ReadAsync(
        PollRequest request, IReadOnlyList<(string Name, string? Value)> threads, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Replies that come while the walk is under way lie on threads already read: the next one begins where this one began.
        var cursor = request.Cursor.Newest is null ? request.Cursor with { Newest = api.Now - Margin } : request.Cursor;
        var since = cursor.Since ?? cursor.Newest!.Value - YouTubeWalk.First;
        var bottom = cursor.Since is null ? since : since - YouTubeWalk.First;
        var asked = request.Meter.Calls;
        while (true)
        {
            var answer = await api.ListAsync(request, "commentThreads", threads.Append(("pageToken", cursor.PageToken)), cancellationToken);
            if (answer is not ApiAnswer.Json page)
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = YouTubeApi.Items(page);
            var read = items.Select(YouTubeThread.Read).OfType<YouTubeThread>().ToList();
            for (var at = cursor.Done ?? 0; at < read.Count; at++)
            {
                if (!read[at].HasMore || !(read[at].Head.PublishedAt > bottom))
                    continue;
                await foreach (var more in MoreAsync(request, read[at], since, cursor, cancellationToken))
                {
                    yield return more;
                    if (more is PollPage.Stopped)
                        yield break;
                }

                // A run may end at a page only, and the next goes on from there.
                if (request.Meter.Calls - asked < ManyCalls)
                    continue;
                (cursor, asked) = (cursor with { Done = at + 1 }, request.Meter.Calls);
                yield return new PollPage.Fetched([], cursor);
            }

            var next = YouTubeApi.NextPage(page);
            if (next is not null && next == cursor.PageToken)
            {
                yield return new PollPage.Stopped(YouTubeWalk.Circles);
                yield break;
            }

            var isLast = next is null || !read.Exists(thread => thread.Head.PublishedAt > bottom);
            cursor = isLast ? new PollCursor { Since = cursor.Newest } : cursor with { PageToken = next, Done = null };
            var fresh = read.SelectMany(thread => thread.Replies.Prepend(thread.Head)).Where(mention => IsFresh(mention, since)).ToList();
            yield return new PollPage.Fetched(fresh, cursor, items.Count - read.Count);
            if (isLast)
                yield break;
        }
    }

    /// <summary>All replies of a thread, a page each; the cursor stays, since the page of threads is not done.</summary>
    private async IAsyncEnumerable<PollPage> MoreAsync(
        PollRequest request, YouTubeThread thread, DateTimeOffset since, PollCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? token = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var answer = await api.ListAsync(
                request, "comments", [("part", "snippet"), ("parentId", thread.Head.Id), ("maxResults", "100"), ("pageToken", token)], cancellationToken);
            if (answer is not ApiAnswer.Json page)
            {
                // A thread that was deleted meanwhile does not end the stream.
                if (((ApiAnswer.Failed)answer).Fault is { Kind: not (PollFaultKind.NotFound or PollFaultKind.Refused or PollFaultKind.CursorLost) } fault)
                    yield return new PollPage.Stopped(fault);
                yield break;
            }

            var known = thread.Replies.Select(reply => reply.Id).ToHashSet();
            var fresh = YouTubeApi.Items(page).Select(reply => YouTubeComment.Read(reply, thread.Head.Id, VideoOf(thread))).OfType<Mention>()
                .Where(reply => IsFresh(reply, since) && !known.Contains(reply.Id)).ToList();
            if (fresh.Count > 0)
                yield return new PollPage.Fetched(fresh, cursor);
            if (YouTubeApi.NextPage(page) is not { } next || next == token)
                yield break;
            token = next;
        }
    }

    private static bool IsFresh(Mention mention, DateTimeOffset since) => !((mention.UpdatedAt ?? mention.PublishedAt) <= since);

    /// <summary>Null for a thread on the channel itself.</summary>
    private static string? VideoOf(YouTubeThread thread) => thread.Head.InReplyTo;
}
