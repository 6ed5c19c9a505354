using System.Globalization;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>Who still waits, the most pressing first.</summary>
internal static class WaitingSection
{
    // A mail client cuts a message at about 100 KB, and the list must never be what hides the figures.
    private const int LongestExcerpt = 280;
    private const int LongestName = 60;

    /// <summary>A phone shows no more, and with more the mail would be cut: report.json has them.</summary>
    private const int MostShown = 12;

    public static IReadOnlyList<SheetWaiting> Of(Report report, Brand brand, ReportFormat format) =>
        [.. report.Waiting.Take(MostShown).Select(turn => One(turn, report.Period.AsOf, brand, format))];

    /// <summary>How many wait and, where some are from before the period, how many those are; that the list is cut, where it is.</summary>
    public static string Lead(Report report, ReportFormat format)
    {
        var texts = format.Texts;
        var all = Count(report);
        var earlier = all - report.Response.Turns.Open;
        var lead = texts.Plural("WaitingLead", all);
        if (report.WaitingTotal is not null && earlier > 0)
            lead += " " + texts.Plural("WaitingEarlier", earlier);
        return all > MostShown ? lead + " " + texts.With("WaitingShown", MostShown) : all > 1 ? lead + " " + texts["WaitingOrder"] : lead;
    }

    /// <summary>Of all that wait, also since before the period; an older edition did not count those that it did not list.</summary>
    public static int Count(Report report) => report.WaitingTotal ?? Math.Max(report.Response.Turns.Open, report.Waiting.Count);

    private static SheetWaiting One(OpenTurn turn, DateTimeOffset asOf, Brand brand, ReportFormat format)
    {
        var (due, tone) = Due(turn.Due, asOf, format);
        string?[] facts =
        [
            Names.Network(turn.Network, format.Texts),
            turn.Department is null ? null : Names.Department(turn.Department, brand, format.Texts),
            turn.Intent is null ? null : Names.Intent(turn.Intent, format.Texts),
            turn.Sensitive is null ? null : format.Texts.With("SensitiveFact", Names.Sensitive(turn.Sensitive, format.Texts)),
            format.Texts.With("WaitsSince", format.Instant(turn.OpenedAt)),
            turn.PersonalData.Count == 0 ? null : format.Texts["HoldsPersonalData"],
        ];
        var who = !string.IsNullOrWhiteSpace(turn.Handle) ? "@" + turn.Handle.TrimStart('@')
            : !string.IsNullOrWhiteSpace(turn.Name) ? turn.Name
            : format.Texts["SomebodyUnknown"];
        return new(
            due, tone, Cut(who, LongestName), WaitingReason.Of(turn, format), string.Join(" · ", facts.Where(fact => fact is not null)),
            Cut(turn.Excerpt, LongestExcerpt), $"{turn.Network} {turn.Id}", Link(turn.Url));
    }

    private static (string Text, Tone Tone) Due(DateTimeOffset? due, DateTimeOffset asOf, ReportFormat format)
    {
        if (due is not { } instant)
            return (format.Texts["NoDeadline"], Tone.Plain);
        var left = (instant - asOf).TotalSeconds;
        return left < 0
            ? (format.Texts.With("Overdue", format.Duration(-left), format.Instant(instant)), Tone.Bad)
            : (format.Texts.With("DueIn", format.Duration(left), format.Instant(instant)), Tone.Watch);
    }

    /// <summary>Only addresses of the web: a message may carry anything as its address.</summary>
    private static string? Link(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address.AbsoluteUri
            : null;

    /// <summary>By whole characters as people see them, so that no emoji is cut in two.</summary>
    public static string Cut(string text, int longest)
    {
        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= longest ? text : characters.SubstringByTextElements(0, longest).TrimEnd() + "…";
    }
}
