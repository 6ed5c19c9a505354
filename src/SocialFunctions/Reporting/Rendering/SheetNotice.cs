namespace SocialFunctions.Reporting.Rendering;

/// <summary>The storm, or that there was none.</summary>
public sealed record SheetNotice(string Title, Tone Tone, IReadOnlyList<string> Lines);
