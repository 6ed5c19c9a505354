using System.Globalization;
using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.LinkedIn;

/// <summary>What the webhook told or should have told, read by time: from the end of the last walk to the beginning of this one.</summary>
internal static class LinkedInNotificationStream
{
    private const int PageSize = 50;

    /// <summary>No reactions: they are no mentions, and there are many.</summary>
    private const string Actions = "COMMENT,SHARE,SHARE_MENTION,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE";

    /// <summary>What happened a moment ago may not be listed yet.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMinutes(1);

    public static async IAsyncEnumerable<PollPage> ReadAsync(
        LinkedInApi api, PollCursor cursor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (end, start) = Token(cursor.PageToken) ?? (api.Now - Settled, 0);
        var since = TimeCursor.Since(cursor, api.Now);
        while (since < end)
        {
            var path = $"organizationalEntityNotifications?q=criteria&actions=List({Actions})&organizationalEntity={api.EscapedPage}"
                + $"&timeRange=(start:{since.ToUnixTimeMilliseconds()},end:{end.ToUnixTimeMilliseconds()})";
            var answer = await api.ListAsync(path, start, PageSize, cancellationToken);
            if (answer is not ApiAnswer.Json { Root: var root })
            {
                yield return new PollPage.Stopped(((ApiAnswer.Failed)answer).Fault);
                yield break;
            }

            var items = root.Items("elements").ToList();
            var read = items.Select(LinkedInNotification.Read).OfType<LinkedInNotification>().ToList();
            var (mentions, fault) = await FilledAsync(api, read, cancellationToken);
            if (fault is not null)
            {
                yield return new PollPage.Stopped(fault);
                yield break;
            }

            var last = cursor;
            var isLast = items.Count < PageSize;
            start += PageSize;
            cursor = isLast ? cursor with { Since = end, PageToken = null } : cursor with { PageToken = $"{end.ToUnixTimeMilliseconds()}:{start}" };
            if (items.Count > 0 || cursor.PageToken != last.PageToken)
                yield return new PollPage.Fetched(mentions, cursor, items.Count - read.Count);
            if (isLast)
                yield break;
        }
    }

    /// <summary>What did not come along is fetched; what cannot be stays as it came.</summary>
    private static async Task<(IReadOnlyList<Mention> Mentions, PollFault? Fault)> FilledAsync(
        LinkedInApi api, List<LinkedInNotification> notifications, CancellationToken cancellationToken)
    {
        var mentions = new List<Mention>();
        foreach (var notification in notifications)
        {
            var (fetched, fault) = notification.Fetch is { } urn ? await LinkedInFetch.ReadAsync(api, urn, cancellationToken) : default;
            if (fault is not null && LinkedInMetadata.IsOfAll(fault))
                return ([], fault);
            if ((fetched ?? notification.Mention) is { } mention)
                mentions.Add(mention with { Direction = notification.Mention?.Direction ?? mention.Direction });
        }

        return (mentions, null);
    }

    private static (DateTimeOffset End, int Start)? Token(string? token) =>
        token?.Split(':') is [var end, var start]
        && long.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds) && milliseconds < 4_000_000_000_000
        && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? (DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), from)
            : null;
}
