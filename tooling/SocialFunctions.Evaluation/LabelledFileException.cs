namespace SocialFunctions.Evaluation;

/// <summary>A labelled file that cannot be believed: all that is wrong with it, place by place.</summary>
public sealed class LabelledFileException(IReadOnlyList<LabelProblem> problems) : Exception(string.Join('\n', Sentences(problems)))
{
    private const int Most = 10;

    public IReadOnlyList<LabelProblem> Problems => problems;

    /// <summary>Ten of them, and how many more there are.</summary>
    public static IEnumerable<string> Sentences(IReadOnlyCollection<LabelProblem> problems) =>
        problems.Take(Most).Select(problem => problem.ToString()).Concat(problems.Count > Most ? [$"And {problems.Count - Most} more."] : []);
}
