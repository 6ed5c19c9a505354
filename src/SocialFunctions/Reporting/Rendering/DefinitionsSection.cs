using SocialFunctions.Domain.Reporting;

namespace SocialFunctions.Reporting.Rendering;

/// <summary>What each figure means, which messages it counts, and what was divided by what.</summary>
internal static class DefinitionsSection
{
    private static int Named(SubjectFigures subject) => subject.Positive + subject.Neutral + subject.Negative;

    public static IReadOnlyList<SheetDefinition> Of(Report report, ReportFormat format)
    {
        var (texts, turns, messages) = (format.Texts, report.Response.Turns, report.Response.Messages);
        var (sentiment, voice) = (report.Sentiment, report.ShareOfVoice);
        var rated = sentiment.Positive + sentiment.Neutral + sentiment.Negative;
        string[] when = [format.Days(report.Period.From, report.Period.To), report.Period.TimeZone, format.Instant(report.Period.AsOf)];
        string Window(string key) => texts.With(key, when);
        string Ratio(string numerator, long above, string denominator, long below) =>
            texts.With("Ratio", format.Number(above), texts[numerator], format.Number(below), texts[denominator]);
        var values = texts.Plural("RatioAnswers", turns.Answered);

        return
        [
            new(texts["Received"], texts["MeaningReceived"], Window("WindowPublished"), texts.Plural("RatioMessages", report.Received.Inbound)),
            new(texts["Needed"], texts["MeaningNeeded"], Window("WindowTurns"), texts.With(
                "RatioNeeded", format.Number(turns.Answered), format.Number(turns.Open), format.Number(turns.Dismissed), format.Number(turns.NeedingReply))),
            new(texts["Answered"], texts["MeaningAnswered"], Window("WindowTurns"), Ratio("OfAnswered", turns.Answered, "OfNeeded", turns.NeedingReply)),
            new(texts["Median"], texts["MeaningMedian"], Window("WindowTurns"), values),
            new(texts["TimesBusiness"], texts["MeaningBusiness"], Window("WindowTurns"), values),
            new(texts["TimesWithOpen"], texts["MeaningWithOpen"], Window("WindowTurns"), texts.Plural("RatioTurns", turns.NeedingReply)),
            new(texts["TimesMessages"], texts["MeaningMessages"], Window("WindowMessages"), texts.Plural("RatioMessages", messages.Answered)),
            new(texts["Sla"], texts["MeaningSla"], Window("WindowTurns"), Ratio("OfMet", turns.Sla.Met, "OfDue", turns.Sla.Due)),
            new(texts["SubjectsTitle"], texts["MeaningSubjects"], Window("WindowVoices"), texts.Plural("RatioNamed", report.Aspects.Values.Sum(Named))),
            new(texts["SensitiveTerm"], texts["MeaningSensitive"], Window("WindowVoices"), texts.Plural("RatioMessages", report.Sensitive.Messages)),
            new(texts["StormTerm"], texts["MeaningStorm"], Window("WindowStorm"), texts["RatioStorm"]),
            new(texts["NetTerm"], texts["MeaningNet"], Window("WindowVoices"), Ratio(
                "OfPositiveLessNegative", sentiment.Positive - sentiment.Negative, "OfPositiveAndNegative", sentiment.Positive + sentiment.Negative)),
            new(texts["SharesTerm"], texts["MeaningShares"], Window("WindowVoices"), texts.Plural("RatioMessages", rated)),
            new(texts["EngagementTitle"], texts["MeaningEngagement"], Window("WindowOutbound"), texts.With(
                "RatioEngagement", format.Number(report.Engagement.Likes), format.Number(report.Engagement.Replies),
                format.Number(report.Engagement.Shares), format.Number(report.Engagement.Total))),
            new(texts["VoiceTerm"], texts["MeaningVoice"], Window("WindowPublished"), Ratio("OfOwn", voice.Own, "OfOwnAndCompetitors", voice.Own + voice.Competitors)),
            new(texts["CoverageTitle"], texts["MeaningCoverage"], Window("WindowPublished"), texts.Plural("RatioMessages", report.Coverage.Received)),
            .. report.Agreement is { } agreement
                ? [new(texts["AgreementTitle"], texts["MeaningAgreement"], Window("WindowVoices"), Ratio("OfAgreed", agreement.Agreed, "OfJudgedByBoth", agreement.N))]
                : Array.Empty<SheetDefinition>(),
            new(texts["ChangesTerm"], texts["MeaningChanges"], Window("WindowChanges"), texts["RatioChanges"]),
        ];
    }
}
