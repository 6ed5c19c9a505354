namespace SocialFunctions.Domain.Reporting;

/// <summary>Messages that touch a subject which asks for care, each under its gravest.</summary>
/// <param name="BySubject">politics, religion, health, legal, minors, self-harm, discrimination, personal-data; those without a message are absent.</param>
public sealed record SensitiveFigures(int Messages, IReadOnlyDictionary<string, int> BySubject);
