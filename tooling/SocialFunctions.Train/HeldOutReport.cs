using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

internal static class HeldOutReport
{
    public static IEnumerable<string> Lines(Weights weights, IReadOnlyList<LabelledMessage> heldOut)
    {
        var set = new LabelledSet("corpus, held out", heldOut);
        return EvaluationTable.Lines([.. Evaluator.Measure(set, Evaluator.Judge(new EmbeddedClassifier(weights), set), [])]);
    }
}
