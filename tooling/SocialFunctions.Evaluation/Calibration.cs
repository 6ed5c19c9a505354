namespace SocialFunctions.Evaluation;

/// <summary>How far a confidence is from how often it is right.</summary>
public static class Calibration
{
    private const int Bins = 10;

    /// <summary>Expected calibration error, 0 to 1: the mean distance between confidence and accuracy over ten bins, by their weight.</summary>
    public static double Error(IReadOnlyList<(double Confidence, bool Right)> answers) =>
        answers.Count == 0 ? 0 : answers.GroupBy(answer => Math.Min(Bins - 1, (int)(answer.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Average(answer => answer.Confidence) - bin.Average(answer => answer.Right ? 1.0 : 0)) * bin.Count()) / answers.Count;
}
