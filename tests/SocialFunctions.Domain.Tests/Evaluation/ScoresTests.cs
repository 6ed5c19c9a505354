using SocialFunctions.Evaluation;

namespace SocialFunctions.Domain.Tests.Evaluation;

public sealed class ScoresTests
{
    private static readonly Scores Scores = new([("a", "a"), ("a", "b"), ("b", "b"), ("b", "b"), ("c", "a")]);

    [Fact]
    public void Accuracy_is_the_share_of_right_answers() => Assert.Equal(0.6, Scores.Accuracy, 6);

    [Theory]
    [InlineData("a", 0.5, 0.5, 0.5)]
    [InlineData("b", 2.0 / 3, 1, 0.8)]
    [InlineData("c", 0, 0, 0)]
    [InlineData("never seen", 0, 0, 0)]
    public void Precision_recall_and_F1_are_those_of_the_label(string label, double precision, double recall, double f1)
    {
        Assert.Equal(precision, Scores.Precision(label), 6);
        Assert.Equal(recall, Scores.Recall(label), 6);
        Assert.Equal(f1, Scores.F1(label), 6);
    }

    [Fact]
    public void Macro_F1_counts_each_label_alike_or_only_those_named()
    {
        Assert.Equal((0.5 + 0.8 + 0) / 3, Scores.MacroF1(), 6);
        Assert.Equal(0.65, Scores.MacroF1("a", "b"), 6);
    }

    [Fact]
    public void The_calibration_error_is_the_distance_between_confidence_and_accuracy_by_bin()
    {
        Assert.Equal(0, Calibration.Error([]), 6);
        Assert.Equal(0.1, Calibration.Error([(0.9, true), (0.9, true)]), 6);
        // Two bins of the same weight: 0.95 said, 0.5 right; 0.25 said, 0 right.
        Assert.Equal((0.45 + 0.25) / 2, Calibration.Error([(0.95, true), (0.95, false), (0.25, false), (0.25, false)]), 6);
    }
}
