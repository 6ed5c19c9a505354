namespace SocialFunctions.Evaluation;

/// <summary>What the annotation guide calls sensitive.</summary>
internal static class SensitiveSubjects
{
    public const string None = "none";

    public static IReadOnlyList<string> All { get; } =
        ["politics", "religion", "health", "legal", "minors", "self-harm", "discrimination", "personal-data"];
}
