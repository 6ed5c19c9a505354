namespace SocialFunctions.Ingestion;

/// <summary>A wrong line of an import, and what would be right.</summary>
internal sealed record ImportProblem(long Line, string Problem);
