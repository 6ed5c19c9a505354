namespace SocialFunctions.Run;

/// <summary>A line of an import that was refused, and why.</summary>
internal sealed record WrongLine(long Line, string Problem);
