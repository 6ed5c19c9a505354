namespace SocialFunctions.Evaluation;

/// <summary>What a folder, or a file named by itself, has to measure on.</summary>
/// <param name="Problems">What is wrong in labelled files.</param>
/// <param name="LeftOut">Files of other forms and without a label, and what they have instead.</param>
public sealed record DataContents(IReadOnlyList<LabelledSet> Sets, IReadOnlyList<LabelProblem> Problems, IReadOnlyList<LabelProblem> LeftOut);
