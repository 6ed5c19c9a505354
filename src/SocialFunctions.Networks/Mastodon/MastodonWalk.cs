using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>A walk over a list from new to old, until what was known before; the first goes seven days back.</summary>
internal static class MastodonWalk
{
    private static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    /// <param name="host">Ids are a server's own: the cursor of another is of no use.</param>
    public static PollCursor Begin(PollCursor stored, string host, DateTimeOffset now)
    {
        if (stored.Source == host && (stored.SinceId is not null || stored.Since is not null))
            return stored;
        return new PollCursor { Source = host, Since = now - FirstReach };
    }

    public static PollCursor After(PollCursor walk, MastodonPage page)
    {
        var newest = MastodonId.Newer(page.NewestId, walk.NewestId ?? walk.SinceId);
        var hasReached = page.Count == 0 || (walk.SinceId is null && page.Oldest < walk.Since);
        if (page.NextId is { } next && !hasReached)
            return walk with { PageToken = next, NewestId = newest };

        // A list that was empty so far leaves nothing to start from but the time.
        return new PollCursor { Source = walk.Source, SinceId = newest, Since = newest is null ? walk.Since : null };
    }
}
