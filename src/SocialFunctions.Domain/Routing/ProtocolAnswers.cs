namespace SocialFunctions.Domain.Routing;

/// <summary>Who may answer, as <see cref="ProtocolRule.Answer"/> says it.</summary>
public static class ProtocolAnswers
{
    public const string Anyone = "anyone";
    public const string Departments = "departments";
    public const string Nobody = "nobody";

    public static IReadOnlyList<string> All { get; } = [Anyone, Departments, Nobody];
}
