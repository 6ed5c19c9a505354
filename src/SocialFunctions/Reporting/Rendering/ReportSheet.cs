using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What the report says, in the reader's language and in reading order: the HTML and the text draw the same sheet.</summary>
public sealed record ReportSheet
{
    public required string Language { get; init; }

    public required string Brand { get; init; }

    public required string Title { get; init; }

    public required string Period { get; init; }

    public required string AsOf { get; init; }

    /// <summary>The day in a sentence or two; also what a mail client shows beside the subject.</summary>
    public required string Lead { get; init; }

    public required IReadOnlyList<SheetFigure> Headline { get; init; }

    public required SheetNotice Storm { get; init; }

    public required string WaitingTitle { get; init; }

    /// <summary>Said in place of the list when nobody waits, and above it otherwise.</summary>
    public required string WaitingLead { get; init; }

    public required IReadOnlyList<SheetWaiting> Waiting { get; init; }

    public required string OpenLink { get; init; }

    public required IReadOnlyList<SheetTable> Response { get; init; }

    public required IReadOnlyList<SheetBars> Voices { get; init; }

    public required SheetTable Subjects { get; init; }

    /// <summary>How the two judges of sentiment agree; empty on most days.</summary>
    public required IReadOnlyList<SheetTable> Agreement { get; init; }

    public required IReadOnlyList<SheetTable> Engagement { get; init; }

    public required SheetBars Coverage { get; init; }

    public required string DefinitionsTitle { get; init; }

    public required IReadOnlyList<SheetDefinition> Definitions { get; init; }

    /// <summary>What bringing the messages in has cost.</summary>
    public required string Cost { get; init; }

    public required string Footer { get; init; }

    public static ReportSheet Of(Report report, Brand brand)
    {
        var texts = ReportTexts.For(brand.Language);
        var format = new ReportFormat(texts, brand.TimeZone);
        var waiting = WaitingSection.Of(report, brand, format);
        return new()
        {
            Language = texts.Culture.TwoLetterISOLanguageName,
            Brand = brand.Name,
            Title = texts[report.Period.From == report.Period.To ? "TitleDay" : "TitlePeriod"],
            Period = format.Heading(report.Period.From, report.Period.To),
            AsOf = texts.With("AsOf", format.Instant(report.Period.AsOf), report.Period.TimeZone),
            Lead = HeadlineSection.Lead(report, format),
            Headline = HeadlineSection.Figures(report, format),
            Storm = StormSection.Of(report.Storm, format),
            WaitingTitle = texts["WaitingTitle"],
            WaitingLead = waiting.Count == 0 ? texts["WaitingNobody"] : WaitingSection.Lead(report, format),
            Waiting = waiting,
            OpenLink = texts["OpenLink"],
            Response = [.. ResponseSection.Of(report, brand, format), .. GoalsSection.Of(report, brand, format)],
            Voices = [VoicesSection.Sentiment(report, format), VoicesSection.Intents(report, format)],
            Subjects = SubjectSection.Of(report, format),
            Agreement = AgreementSection.Of(report, format),
            Engagement = EngagementSection.Of(report, format),
            Coverage = CoverageSection.Of(report.Coverage, format),
            DefinitionsTitle = texts["DefinitionsTitle"],
            Definitions = DefinitionsSection.Of(report, format),
            Cost = texts.With("Cost", format.Number(report.Cost.StorageTransactions), format.Number(report.Cost.TextRecords)),
            Footer = texts.With("Footer", report.BrandFile.Length > 12 ? report.BrandFile[..12] : report.BrandFile),
        };
    }
}
