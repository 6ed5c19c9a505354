using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Reporting.Rendering;

namespace SocialFunctions.Reporting;

/// <summary>The report as plain text, for the mail's text part: the same sheet as the HTML, in the same order.</summary>
public static class ReportText
{
    public static string Render(Report report, Brand brand)
    {
        var sheet = ReportSheet.Of(report, brand);
        var texts = ReportTexts.For(brand.Language);
        var page = new TextPage();
        page.Line($"{sheet.Brand} · {sheet.Title}").Line(sheet.Period).Line().Line(sheet.Lead).Line();
        foreach (var figure in sheet.Headline)
            page.Item($"{figure.Label}: {figure.Value}", [.. figure.Notes, .. figure.Changes.Select(change => change.Text)]);
        page.Line().Item(sheet.Storm.Title, sheet.Storm.Lines);

        page.Heading(sheet.WaitingTitle).Line(sheet.WaitingLead);
        foreach (var item in sheet.Waiting)
            page.Line().Item(
                $"{item.Who} · {item.Due}",
                [item.Why, item.Excerpt, item.Facts, texts.With("MessageId", item.Id), .. item.Link is null ? Array.Empty<string>() : [item.Link]]);

        Table(page, sheet.Subjects);
        foreach (var table in sheet.Response)
            Table(page, table);
        foreach (var bars in sheet.Voices)
            Bars(page, bars);
        foreach (var table in sheet.Agreement.Concat(sheet.Engagement))
            Table(page, table);
        Bars(page, sheet.Coverage);

        page.Heading(sheet.DefinitionsTitle);
        foreach (var item in sheet.Definitions)
            page.Item(item.Term, [item.Meaning, item.Window, item.Ratio]);
        return page.Line().Line("--").Line(sheet.AsOf).Line(sheet.Cost).Line(sheet.Footer).ToString();
    }

    private static void Table(TextPage page, SheetTable table)
    {
        page.Heading(table.Title);
        if (table.Lead.Length > 0)
            page.Line(table.Lead);
        if (table.Rows.Count == 0)
            page.Line(table.Empty);
        foreach (var row in table.Rows)
            page.Line($"{row[0]}: " + string.Join(" · ", row.Skip(1).Zip(table.Columns.Skip(1), (value, column) => $"{column} {value}")));
        foreach (var note in table.Notes)
            page.Line(note);
    }

    private static void Bars(TextPage page, SheetBars bars)
    {
        page.Heading(bars.Title);
        if (bars.Lead.Length > 0)
            page.Line(bars.Lead);
        if (bars.Bars.Count == 0)
            page.Line(bars.Empty);
        foreach (var bar in bars.Bars)
            page.Line($"{bar.Label}: {bar.Count} ({bar.ShareText})");
        foreach (var change in bars.Changes)
            page.Line(change.Text);
    }
}
