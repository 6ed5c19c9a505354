namespace SocialFunctions.Domain.Classification;

/// <summary>The subjects that ask for a person with care, as they are written.</summary>
public static class SensitiveSubjects
{
    public const string SelfHarm = "self-harm";
    public const string Discrimination = "discrimination";

    /// <summary>What a person writes where a subject was found and there is none; a classification has null.</summary>
    public const string None = "none";

    public static IReadOnlyList<string> All { get; } =
        ["politics", "religion", "health", "legal", "minors", SelfHarm, Discrimination, "personal-data"];
}
