using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>How people felt and what they wanted.</summary>
internal static class VoicesSection
{
    public static SheetBars Sentiment(Report report, ReportFormat format)
    {
        var (texts, sentiment) = (format.Texts, report.Sentiment);
        var total = sentiment.Positive + sentiment.Neutral + sentiment.Negative;
        return new(
            texts["SentimentTitle"],
            sentiment.Net is { } net ? texts.With("NetSentiment", Signed(net, format)) : texts["ReasonNoNet"],
            total == 0 ? [] :
            [
                Bar(texts["Positive"], sentiment.Positive, total, Tone.Good, format),
                Bar(texts["Neutral"], sentiment.Neutral, total, Tone.Plain, format),
                Bar(texts["Negative"], sentiment.Negative, total, Tone.Bad, format),
            ],
            texts["VoicesEmpty"],
            Changes.Of(report.Changes?.NetSentiment, report.Period.To, format, (now, before) => format.Decimal(Math.Abs(now - before)), 1));
    }

    public static SheetBars Intents(Report report, ReportFormat format)
    {
        var total = report.Intents.Values.Sum();
        return new(
            format.Texts["IntentsTitle"], "",
            total == 0 ? [] : [.. report.Intents.Select(pair => Bar(Names.Intent(pair.Key, format.Texts), pair.Value, total, Tone.Plain, format))],
            format.Texts["VoicesEmpty"], []);
    }

    public static SheetBar Bar(string label, int count, int total, Tone tone, ReportFormat format) =>
        new(label, format.Number(count), format.Percent((double)count / total), (double)count / total, tone);

    public static string Signed(double value, ReportFormat format) =>
        (value > 0 ? "+" : value < 0 ? "−" : "") + format.Decimal(Math.Abs(value));
}
