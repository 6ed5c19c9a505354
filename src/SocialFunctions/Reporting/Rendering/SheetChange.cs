namespace SocialFunctions.Reporting.Rendering;

/// <summary>How a figure moved against another day.</summary>
public sealed record SheetChange(string Text, Tone Tone);
