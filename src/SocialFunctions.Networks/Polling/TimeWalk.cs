using System.Runtime.CompilerServices;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Networks.Polling;

/// <summary>
/// Reads a list from new to old down to what was known before, where the network has no id to start from that stays valid when its
/// message is deleted. Networks show a message some time after the instant that it carries, so what lies a little before the known is
/// read again; the mark, a hash of the newest entries, says whether anything came or changed, and an unchanged list costs one call.
/// </summary>
internal static class TimeWalk
{
    /// <summary>How far back the first walk goes.</summary>
    public static readonly TimeSpan FirstReach = TimeSpan.FromDays(7);

    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(15);

    private static readonly PollFault LongToken =
        new(PollFaultKind.Unreadable, $"The network's page token is longer than {PollCursor.MaximumLength} characters.");

    /// <param name="source">What the stored cursor must belong to: that of another account or list is of no use.</param>
    public static PollCursor Begin(PollCursor stored, string source, DateTimeOffset now) =>
        stored.Source == source && stored.Since is not null ? stored : new PollCursor { Source = source, Since = now - FirstReach };

    public static async IAsyncEnumerable<PollPage> ReadAsync(
        PollCursor begin, Func<PollCursor, CancellationToken, Task<WalkAnswer>> askAsync, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var walk = begin;
        do
        {
            var answer = await askAsync(walk, cancellationToken);
            if (answer.Session is { } session)
                yield return session;
            var step = answer switch
            {
                WalkAnswer.Failed failed => new PollPage.Stopped(failed.Fault),
                WalkAnswer.Page { NextToken.Length: > PollCursor.MaximumLength } => new PollPage.Stopped(LongToken),
                WalkAnswer.Page page => (PollPage?)Step(walk, page),
                _ => throw new InvalidOperationException($"{answer.GetType().Name} is no answer that a walk knows."),
            };
            if (step is null)
                yield break;
            yield return step;
            if (step is not PollPage.Fetched fetched)
                yield break;
            walk = fetched.Cursor;
        }
        while (walk.PageToken is not null);
    }

    /// <summary>From where on entries are wanted; an interface that takes a time is asked from here.</summary>
    public static DateTimeOffset? Floor(PollCursor walk) => walk.SinceId is null ? walk.Since : walk.Since - Overlap;

    /// <summary>Null when nothing came and nothing changed.</summary>
    private static PollPage.Fetched? Step(PollCursor walk, WalkAnswer.Page page)
    {
        var isFirst = walk.PageToken is null;
        if (isFirst && page is { Entries.Count: 0, NextToken: null })
            return null;
        var newest = isFirst ? Newest(walk, page) : walk.Newest;
        var mark = isFirst ? Mark(page) : walk.NewestId;
        if (isFirst && page.Entries.Count > 0 && mark == walk.SinceId)
            return null;

        var floor = Floor(walk);
        var taken = page.Entries.Where(entry => !(entry.At < floor)).ToList();
        var mentions = taken.Select(entry => entry.Mention).OfType<Mention>().ToList();
        var oldest = Earlier(walk.Oldest, page.Entries.Min(entry => entry.At));
        var isOver = page.NextToken is null || page.Entries.LastOrDefault(entry => entry.At is not null)?.At < floor;
        var cursor = isOver
            ? new PollCursor { Source = walk.Source, Since = newest, SinceId = mark }
            : walk with { PageToken = page.NextToken, Newest = newest, NewestId = mark, Oldest = oldest };
        return new PollPage.Fetched(mentions, cursor, taken.Count - mentions.Count)
        {
            Missed = page is { IsCutOff: true, NextToken: null } && !isFirst ? Missed(walk, oldest) : null,
        };
    }

    /// <summary>A first walk knows nothing that it could fail to reach.</summary>
    private static MissedSpan? Missed(PollCursor walk, DateTimeOffset? oldest) =>
        (walk.Known ?? (walk.SinceId is null ? null : walk.Since)) is { } known && oldest > known ? new MissedSpan(known, oldest.Value) : null;

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static DateTimeOffset? Newest(PollCursor walk, WalkAnswer.Page page)
    {
        var newest = page.Entries.Max(entry => entry.At);
        return newest > walk.Since ? newest : walk.Since;
    }

    private static string Mark(WalkAnswer.Page page)
    {
        var from = page.Entries.Max(entry => entry.At) - Overlap;
        return Fingerprint.Of(page.Entries.Where(entry => !(entry.At < from)).Select(entry => entry.Version));
    }
}
