using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What the brand's own posts moved, by network, and its share of the talk.</summary>
internal static class EngagementSection
{
    public static IReadOnlyList<SheetTable> Of(Report report, ReportFormat format) => [Engagement(report, format), Received(report, format)];

    private static SheetTable Engagement(Report report, ReportFormat format)
    {
        var (texts, engagement) = (format.Texts, report.Engagement);
        var networks = engagement.ByNetwork
            .OrderByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => Row(Names.Network(pair.Key, texts), pair.Value, format));
        var all = Row(texts["All"], new(engagement.Total, engagement.Likes, engagement.Replies, engagement.Shares, engagement.Views, engagement.Bookmarks), format);
        IReadOnlyList<IReadOnlyList<string>> rows = report.Received.Outbound == 0 && engagement.ByNetwork.Count == 0 ? [] : [.. networks, all];
        return new(
            texts["EngagementTitle"],
            report.Received.Outbound == 0 ? "" : texts.Plural("EngagementLead", report.Received.Outbound, format.Number(engagement.Total)),
            [texts["ColumnName"], texts["ColumnLikes"], texts["ColumnReplies"], texts["ColumnShares"], texts["ColumnViews"]],
            rows, texts["EngagementEmpty"], [.. Rates(engagement, format)]);
    }

    /// <summary>By the thousand: a share of the followers would be nought point something on every morning.</summary>
    private static IEnumerable<string> Rates(EngagementFigures engagement, ReportFormat format)
    {
        foreach (var (key, rate) in new[] { ("EngagementPerFollower", engagement.PerFollower), ("EngagementPerView", engagement.PerView) })
        {
            if (rate?.Rate is { } value)
                yield return format.Texts.With(key, format.Decimal(value * 1000), format.Number(rate.Numerator), format.Number(rate.Denominator));
        }
    }

    private static IEnumerable<string> Gaps(GapFigures gaps, ReportFormat format)
    {
        if (gaps.Total > 0)
            yield return format.Texts.Plural("Gaps", gaps.Total, string.Join(", ", gaps.ByNetwork.Select(
                network => $"{Names.Network(network.Key, format.Texts)} {format.Number(network.Value)}")));
    }

    private static SheetTable Received(Report report, ReportFormat format)
    {
        var (texts, voice) = (format.Texts, report.ShareOfVoice);
        var share = voice.Share is { } value
            ? texts.With("VoiceShare", format.Percent(value), format.Number(voice.Own), format.Number(voice.Own + voice.Competitors))
            : texts["ReasonNoVoice"];
        return new(
            texts["VolumeTitle"], "", [texts["ColumnName"], texts["ColumnInbound"], texts["ColumnOutbound"]],
            [.. report.Received.ByNetwork
                .OrderByDescending(pair => pair.Value.Inbound).ThenBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => new[] { Names.Network(pair.Key, texts), format.Number(pair.Value.Inbound), format.Number(pair.Value.Outbound) })],
            texts["VolumeEmpty"], [share, .. Copies(report.Copies, format), .. Gaps(report.Gaps, format)])
        {
            HasShortFigures = true,
        };
    }

    private static IEnumerable<string> Copies(CopyFigures copies, ReportFormat format) => copies.Texts == 0
        ? []
        : [format.Texts.Plural("Copies", copies.Texts, format.Number(copies.Messages), CopyFigures.Accounts, format.Number(copies.MostAccounts))];

    private static string[] Row(string name, NetworkEngagement counts, ReportFormat format) =>
        [name, format.Number(counts.Likes), format.Number(counts.Replies), format.Number(counts.Shares), format.Number(counts.Views)];
}
