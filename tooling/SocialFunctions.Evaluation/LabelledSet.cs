namespace SocialFunctions.Evaluation;

/// <summary>Messages of one file.</summary>
public sealed record LabelledSet(string Name, IReadOnlyList<LabelledMessage> Messages);
