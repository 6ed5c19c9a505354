namespace SocialFunctions.Domain.Reporting;

/// <summary>Inbound messages without deleted ones and reposts. Net = (P − N) ÷ (P + N), null without either.</summary>
public sealed record SentimentFigures(int Positive, int Neutral, int Negative, double? Net);

/// <summary>Of the brand's own posts published in the period, counters last known. Total = likes + replies + shares.</summary>
public sealed record EngagementFigures(
    long Total, long Likes, long Replies, long Shares, long Views, long Bookmarks, IReadOnlyDictionary<string, NetworkEngagement> ByNetwork);

public sealed record NetworkEngagement(long Total, long Likes, long Replies, long Shares, long Views, long Bookmarks);

/// <summary>Inbound messages of the period, each once, by the first that holds; Received is the sum of the others.</summary>
public sealed record CoverageFigures(
    int Received, int Answered, int Open, int Dismissed, int NotNeeded, int Forbidden, int Quarantined);

/// <summary>The storm level at the end of the period, its peak, and its episodes.</summary>
public sealed record StormFigures(int Level, int Peak, IReadOnlyList<StormEpisode> Episodes);

/// <summary>A time above level 0. <paramref name="To"/> is null while it lasts.</summary>
public sealed record StormEpisode(DateTimeOffset From, DateTimeOffset? To, int Peak);

/// <summary>Operations of the app's storage clients plus two a queue message, and records billed by the Language service.</summary>
public sealed record CostFigures(long StorageTransactions, long TextRecords);

/// <summary>Own ÷ (own + competitors) over the keyword panel of the brand file. Panel: a hash of the keywords; another panel, another series.</summary>
public sealed record ShareOfVoice(int Own, int Competitors, double? Share, string Panel);

/// <summary>A turn that waits for an answer at asOf.</summary>
public sealed record OpenTurn(
    string Network, string Id, string? Url, string? Handle, string Excerpt, DateTimeOffset OpenedAt, DateTimeOffset? Due,
    string? Department, string Priority, string? Rule, string? Name = null);

/// <summary>Figures of this day beside those of the day before and the median of the same weekday over the last 4 weeks.</summary>
public sealed record ReportChanges(
    ComparedFigure Inbound, ComparedFigure TurnRate, ComparedFigure TurnMedianSeconds, ComparedFigure NetSentiment);

/// <summary>Null where there is nothing to compare with.</summary>
public sealed record ComparedFigure(double? Now, double? DayBefore, double? SameWeekday);
