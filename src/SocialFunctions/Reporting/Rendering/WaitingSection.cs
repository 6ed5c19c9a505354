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

    /// <summary>The list is cut: it says of how many, where the period's figure tells (those of earlier days are in the list alone).</summary>
    public static string Lead(Report report, ReportFormat format)
    {
        var shown = Math.Min(MostShown, report.Waiting.Count);
        var all = Math.Max(report.Response.Turns.Open, report.Waiting.Count);
        return all > shown
            ? format.Texts.With("WaitingLead_Of", format.Number(shown), format.Number(all))
            : format.Texts.Plural("WaitingLead", shown);
    }

    private static SheetWaiting One(OpenTurn turn, DateTimeOffset asOf, Brand brand, ReportFormat format)
    {
        var (due, tone) = Due(turn.Due, asOf, format);
        string?[] facts =
        [
            Names.Network(turn.Network, format.Texts),
            turn.Department is null ? null : Names.Department(turn.Department, brand, format.Texts),
            format.Texts.Find("Priority_" + turn.Priority) ?? turn.Priority,
            format.Texts.With("WaitsSince", format.Instant(turn.OpenedAt)),
            turn.PersonalData.Count == 0 ? null : format.Texts["HoldsPersonalData"],
        ];
        var who = !string.IsNullOrWhiteSpace(turn.Handle) ? "@" + turn.Handle.TrimStart('@')
            : !string.IsNullOrWhiteSpace(turn.Name) ? turn.Name
            : format.Texts["SomebodyUnknown"];
        return new(due, tone, Cut(who, LongestName), string.Join(" · ", facts.Where(fact => fact is not null)), Cut(turn.Excerpt, LongestExcerpt), Link(turn.Url));
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
    private static string Cut(string text, int longest)
    {
        var characters = new StringInfo(text);
        return characters.LengthInTextElements <= longest ? text : characters.SubstringByTextElements(0, longest).TrimEnd() + "…";
    }
}
