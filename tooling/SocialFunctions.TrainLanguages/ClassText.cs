namespace SocialFunctions.TrainLanguages;

/// <summary>Texts of one class, each as its words.</summary>
internal sealed record ClassText(IReadOnlyList<string[]> Messages, IReadOnlyList<string[]> Formal, IReadOnlyList<string[]> Vocabulary);
