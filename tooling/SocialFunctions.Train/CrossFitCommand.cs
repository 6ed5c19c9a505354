using System.Globalization;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Evaluation;
using SocialFunctions.Run;

namespace SocialFunctions.Train;

/// <summary>
/// <c>--cross-fit</c>: how well the same model reads a set whose own labels it has seen. What it misses then, no corpus of ours can teach
/// it. The weights are thrown away.
/// </summary>
internal static class CrossFitCommand
{
    private const int Failed = 1;
    private const int Folds = 3;

    public static int Run(FileInfo file)
    {
        if (!file.Exists)
        {
            Console.Error.WriteLine($"--cross-fit: {file.FullName} is absent. Name a file of labelled sentiment, such as airlines-es.csv.");
            return Failed;
        }

        var messages = LabelledFile.Read(file.FullName).Messages.Where(message => message.Sentiment is not null).ToList();
        if (messages.Count < 100 * Folds)
        {
            Console.Error.WriteLine($"--cross-fit: {file.Name} holds {messages.Count} messages with a sentiment; {100 * Folds} are needed to learn from one part and measure on another.");
            return Failed;
        }

        Say(file, "trained on two thirds of it", messages, []);
        Say(file, "and on the corpus as well", messages, Material.Training(Checkout.Root));
        return 0;
    }

    private static void Say(FileInfo file, string how, List<LabelledMessage> messages, IEnumerable<Example> besides)
    {
        var more = besides.ToList();
        var answers = Enumerable.Range(0, Folds).SelectMany(fold => Fold(messages, more, fold)).ToList();
        var scores = new Scores(answers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{file.Name}, {how}, measured on the third left out, {Folds} times round: accuracy {scores.Accuracy:F3}, macro-F1 {scores.MacroF1():F3} of {scores.Count}."));
    }

    private static IEnumerable<(string Right, string Answer)> Fold(List<LabelledMessage> messages, IEnumerable<Example> besides, int fold)
    {
        var seen = messages.Where((_, at) => at % Folds != fold).Select(message => Examples.Read(message));
        var (rows, dense) = Ensemble.Train(new TrainingOptions(), TrainingTask.Decisions, [.. seen, .. besides]);
        var (head, packed) = Packing.Pack(rows, dense, Tempering.Even);
        var classifier = new EmbeddedClassifier(new Weights(head, packed));
        return messages.Where((_, at) => at % Folds == fold)
            .Select(message => (message.Sentiment!.Value.ToString(), classifier.Classify(message.Text).Sentiment.ToString()));
    }
}
