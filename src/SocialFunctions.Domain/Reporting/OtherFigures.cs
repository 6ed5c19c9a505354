namespace SocialFunctions.Domain.Reporting;

/// <summary>Inbound messages without deleted ones and reposts. Net = (P − N) ÷ (P + N), null without either.</summary>
public sealed record SentimentFigures(int Positive, int Neutral, int Negative, double? Net);

/// <summary>Of the brand's own posts published in the period, counters last known. Total = likes + replies + shares.</summary>
public sealed record EngagementFigures(
    long Total, long Likes, long Replies, long Shares, long Views, long Bookmarks, IReadOnlyDictionary<string, NetworkEngagement> ByNetwork)
{
    /// <summary>Over the networks whose followers are known; null where none are.</summary>
    public EngagementRate? PerFollower { get; init; }

    /// <summary>Over the posts that have views; null where none have.</summary>
    public EngagementRate? PerView { get; init; }
}

/// <summary>Engagement ÷ its denominator, null over 0. The two rates are never put side by side: each keeps its own denominator.</summary>
/// <param name="Numerator">Likes, replies and shares of the posts that the denominator belongs to.</param>
/// <param name="Denominator">Followers at the period's end, or views.</param>
public sealed record EngagementRate(long Numerator, long Denominator, double? Rate)
{
    internal static EngagementRate? Of(long numerator, long denominator) =>
        denominator == 0 ? null : new EngagementRate(numerator, denominator, (double)numerator / denominator);
}

public sealed record NetworkEngagement(long Total, long Likes, long Replies, long Shares, long Views, long Bookmarks);

/// <summary>Inbound messages of the period, each once, by the first that holds; Received is the sum of the others.</summary>
public sealed record CoverageFigures(
    int Received, int Answered, int Open, int Dismissed, int NotNeeded, int Forbidden, int Quarantined);

/// <summary>Messages of the period, in and out, that only a poll found although a push should have brought them.</summary>
public sealed record GapFigures(int Total, IReadOnlyDictionary<string, int> ByNetwork);

/// <summary>The storm level at the end of the period, its peak, and its episodes.</summary>
public sealed record StormFigures(int Level, int Peak, IReadOnlyList<StormEpisode> Episodes);

/// <summary>A time above level 0. <paramref name="To"/> is null while it lasts.</summary>
public sealed record StormEpisode(DateTimeOffset From, DateTimeOffset? To, int Peak);

/// <summary>Operations of the app's storage clients plus two a queue message, and records billed by the Language service.</summary>
public sealed record CostFigures(long StorageTransactions, long TextRecords)
{
    /// <summary>What polling spent, by network; a network that was not polled is absent.</summary>
    public IReadOnlyDictionary<string, NetworkSpend> Networks { get; init; } = Nothing;

    private static readonly SortedDictionary<string, NetworkSpend> Nothing = [];
}

/// <param name="Units">YouTube's quota units.</param>
/// <param name="Dollars">US dollars, by the network's price list.</param>
public sealed record NetworkSpend(long Calls, decimal Units, decimal Dollars);

/// <summary>Own ÷ (own + competitors) over the keyword panel of the brand file. Panel: a hash of the keywords; another panel, another series.</summary>
public sealed record ShareOfVoice(int Own, int Competitors, double? Share, string Panel);

/// <summary>A turn that waits for an answer at asOf.</summary>
public sealed record OpenTurn(
    string Network, string Id, string? Url, string? Handle, string Excerpt, DateTimeOffset OpenedAt, DateTimeOffset? Due,
    string? Department, string Priority, string? Rule, string? Name = null)
{
    /// <summary>What the opening message was found to be, as in <c>intents</c>; null when it was never judged.</summary>
    public string? Intent { get; init; }

    /// <summary>low, normal, high or critical, by the message itself: <see cref="Priority"/> is this unless a routing rule sets it.</summary>
    public string? Urgency { get; init; }

    /// <summary>The subject that asks for care, or null.</summary>
    public string? Sensitive { get; init; }

    /// <summary>Words and signs of the message that decided, heaviest first, at most 5; empty where a person corrected the judgement or the message was deleted.</summary>
    public IReadOnlyList<string> Cues { get; init; } = [];

    /// <summary>Kinds of personal data that stand in the message for all to read; masked in <see cref="Excerpt"/>.</summary>
    public IReadOnlyList<string> PersonalData { get; init; } = [];
}

/// <summary>Figures of this day beside those of the day before and the median of the same weekday over the last 4 weeks.</summary>
public sealed record ReportChanges(
    ComparedFigure Inbound, ComparedFigure TurnRate, ComparedFigure TurnMedianSeconds, ComparedFigure NetSentiment);

/// <summary>Null where there is nothing to compare with.</summary>
public sealed record ComparedFigure(double? Now, double? DayBefore, double? SameWeekday);
