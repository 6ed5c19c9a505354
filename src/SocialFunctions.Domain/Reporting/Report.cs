namespace SocialFunctions.Domain.Reporting;

/// <summary>
/// The engagement and response-time report of a period: <c>report.json</c> is this record in camel case, in this order.
/// Seconds are numbers; rates are fractions 0 to 1, null over 0, with numerator and denominator beside them. docs/metrics.md defines each.
/// </summary>
public sealed record Report
{
    public required string Brand { get; init; }

    public required ReportPeriod Period { get; init; }

    public required ReceivedFigures Received { get; init; }

    public required ResponseFigures Response { get; init; }

    public required SentimentFigures Sentiment { get; init; }

    /// <summary>Inbound messages by intent; the keys in the order of <see cref="Classification.Intent"/>, in lower case.</summary>
    public required IReadOnlyDictionary<string, int> Intents { get; init; }

    public required EngagementFigures Engagement { get; init; }

    public required CoverageFigures Coverage { get; init; }

    public required GapFigures Gaps { get; init; }

    public required StormFigures Storm { get; init; }

    public required CostFigures Cost { get; init; }

    public required ShareOfVoice ShareOfVoice { get; init; }

    /// <summary>Of the embedded classifier with the Language service; null when nothing was judged by both.</summary>
    public AgreementFigures? Agreement { get; init; }

    /// <summary>By subject of an opinion (delivery, price, staff…), those that a message names.</summary>
    public IReadOnlyDictionary<string, SubjectFigures> Aspects { get; init; } = new Dictionary<string, SubjectFigures>();

    public SensitiveFigures Sensitive { get; init; } = new(0, new Dictionary<string, int>());

    public CopyFigures Copies { get; init; } = new(0, 0, 0);

    /// <summary>Against the day before and the same weekday; null for a period of more than a day or without older days.</summary>
    public ReportChanges? Changes { get; init; }

    /// <summary>Open turns of the period and those carried over from before: <see cref="Waiting"/> holds the first of them. Null in editions that did not count them.</summary>
    public int? WaitingTotal { get; init; }

    /// <summary>The most pressing open turns, by priority and then the nearest due, at most 20.</summary>
    public required IReadOnlyList<OpenTurn> Waiting { get; init; }

    /// <summary>SHA-256 of the brand file that the report was made with.</summary>
    public required string BrandFile { get; init; }
}

/// <summary>Inclusive local days of <paramref name="TimeZone"/> (IANA name), as known at <paramref name="AsOf"/>.</summary>
public sealed record ReportPeriod(DateOnly From, DateOnly To, string TimeZone, DateTimeOffset AsOf);
