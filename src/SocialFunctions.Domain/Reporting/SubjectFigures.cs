namespace SocialFunctions.Domain.Reporting;

/// <summary>Messages that name a subject: well, in passing, or ill.</summary>
public sealed record SubjectFigures(int Positive, int Neutral, int Negative);
