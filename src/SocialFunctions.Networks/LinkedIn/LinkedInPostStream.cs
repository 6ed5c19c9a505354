using System.Globalization;
using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>The page's own posts, those last changed first, so that edits come as well.</summary>
internal static class LinkedInPostStream
{
    private const int PageSize = 50;

    public static async IAsyncEnumerable<PollPage> ReadAsync(
        LinkedInApi api, PollCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var since = TimeCursor.Since(cursor, api.Now);
        for (var isLast = false; !isLast;)
        {
            var start = Start(cursor.PageToken);
            var answer = await api.ListAsync($"posts?q=author&author={api.EscapedPage}&sortBy=LAST_MODIFIED", start, PageSize, cancellationToken);
            if (answer is not ApiAnswer.Json { Root: var root })
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = root.Items("elements").ToList();
            var times = items.Select(LinkedInPost.Modified).ToList();
            var fresh = items.Where((_, at) => times[at] is null || times[at] > since).ToList();
            var read = fresh.Select(post => LinkedInPost.Read(post, api.Page)).OfType<Mention>().ToList();
            var (posts, fault) = await LinkedInMetadata.AddAsync(api, read, cancellationToken);
            if (fault is not null)
            {
                yield return new PollPage.Stopped(fault);
                yield break;
            }

            isLast = items.Count < PageSize || times.Any(time => time <= since);
            var last = cursor;
            cursor = TimeCursor.After(cursor, times.Max(), isLast ? null : (start + PageSize).ToString(CultureInfo.InvariantCulture));
            if (posts.Count > 0 || cursor != last)
                yield return new PollPage.Fetched(posts, cursor, fresh.Count - read.Count);
        }
    }

    public static int Start(string? token) => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 0;
}
