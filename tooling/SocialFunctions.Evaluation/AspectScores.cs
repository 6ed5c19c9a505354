using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>
/// One pair for each subject that people or the classifier saw in a message: a subject is right when it is found with the right mood.
/// What the other side did not see is the empty label, which has no F1 of its own.
/// </summary>
internal static class AspectScores
{
    public static Scores Of(IEnumerable<Judged> judged) =>
        new([.. judged.Where(one => one.Message.Aspects is not null).SelectMany(one => Pairs(one.Message.Aspects!, one.Result.Aspects))]);

    private static IEnumerable<(string Right, string Answer)> Pairs(IReadOnlyList<Aspect> right, IReadOnlyList<Aspect> answer) =>
        right.Concat(answer).Select(aspect => aspect.Subject).Distinct().Select(subject => (Mood(right, subject), Mood(answer, subject)));

    private static string Mood(IReadOnlyList<Aspect> aspects, string subject) =>
        aspects.FirstOrDefault(aspect => aspect.Subject == subject)?.Sentiment.ToString().ToLowerInvariant() ?? "";
}
