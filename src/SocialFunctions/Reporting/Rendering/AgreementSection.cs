using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>How far the two judges of sentiment agree, so that a change from one to the other can be weighed.</summary>
internal static class AgreementSection
{
    /// <returns>Nothing on a day that only one judged.</returns>
    public static IReadOnlyList<SheetTable> Of(Report report, ReportFormat format)
    {
        if (report.Agreement is not { } agreement)
            return [];
        var texts = format.Texts;
        return
        [
            new(
                texts["AgreementTitle"],
                texts.Plural("AgreementLead", agreement.N, format.Percent(agreement.Rate), format.Number(agreement.Agreed)),
                [texts["ColumnName"], .. agreement.Confusion.Keys.Select(mood => texts.With("AgreementService", Name(mood, texts)))],
                [.. agreement.Confusion.Select(row => new[] { texts.With("AgreementEmbedded", Name(row.Key, texts)) }
                    .Concat(row.Value.Values.Select(count => format.Number(count))).ToArray())],
                texts["VoicesEmpty"], []),
        ];
    }

    private static string Name(string mood, ReportTexts texts) => mood switch
    {
        "positive" => texts["MoodPositive"],
        "negative" => texts["MoodNegative"],
        _ => texts["MoodNeutral"],
    };
}
