using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>Measures the embedded classifier on labelled sets, line by line of the table.</summary>
public static class Evaluator
{
    public static IReadOnlyList<Judged> Judge(EmbeddedClassifier classifier, LabelledSet set) =>
        [.. set.Messages.Select(message => new Judged(message, classifier.Classify(message.Text, message.LanguageHint, message.Rating, message.ToSomebodyElse)))];

    /// <param name="peers">Their answers to the set's messages; may be empty.</param>
    public static IEnumerable<Figure> Measure(LabelledSet set, IReadOnlyList<Judged> judged, IReadOnlyList<PeerAnswer> peers)
    {
        foreach (var decision in Decisions.All)
        {
            var languages = judged.Select((one, at) => (one, at)).GroupBy(pair => pair.one.Message.Language ?? "").OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
            if (languages.Count > 1 && Line(decision, set, "all", [.. judged.Select((one, at) => (one, at))], peers) is { } whole)
                yield return whole;
            foreach (var language in languages)
                if (Line(decision, set, language.Key, [.. language], peers) is { } line)
                    yield return line;
        }
    }

    private static Figure? Line(string decision, LabelledSet set, string language, IReadOnlyList<(Judged One, int At)> part, IReadOnlyList<PeerAnswer> peers)
    {
        var scores = Decisions.Of(decision, part.Select(pair => pair.One));
        if (scores.Count == 0)
            return null;
        var isSentiment = decision == Decisions.Sentiment;
        var isWhole = part.Count == set.Messages.Count;
        return new(decision, set.Name, language, scores, isSentiment ? Calibration.Error(Confidences(part)) : null,
            isWhole ? Promises.Of(decision, set.Name, scores) : "", isSentiment ? Beside(set, part, peers) : new Dictionary<string, PeerFigure>()) { IsWhole = isWhole };
    }

    private static List<(double Confidence, bool Right)> Confidences(IReadOnlyList<(Judged One, int At)> part) =>
        [.. part.Where(pair => pair.One.Message.Sentiment is not null).Select(pair => (pair.One.Result.Confidence, pair.One.Message.Sentiment == pair.One.Result.Sentiment))];

    private static Dictionary<string, PeerFigure> Beside(LabelledSet set, IReadOnlyList<(Judged One, int At)> part, IReadOnlyList<PeerAnswer> peers)
    {
        var figures = new Dictionary<string, PeerFigure>();
        foreach (var peer in peers)
        {
            var pairs = part.Where(pair => pair.One.Message.Sentiment is not null && peer.Labels[pair.At] is not null)
                .Select(pair => (pair.One.Message.Sentiment.ToString()!.ToLowerInvariant(), peer.Labels[pair.At]!)).ToList();
            if (pairs.Count == 0)
                continue;
            var isAccuracy = Promises.IsOfAccuracy(set.Name);
            var scores = new Scores(pairs);
            figures[peer.Name] = new(isAccuracy ? scores.Accuracy : scores.MacroF1(), isAccuracy, pairs.Count < part.Count(pair => pair.One.Message.Sentiment is not null) ? pairs.Count : null);
        }

        return figures;
    }
}
