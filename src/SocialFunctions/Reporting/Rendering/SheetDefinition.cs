namespace SocialFunctions.Reporting.Rendering;

/// <param name="Window">Which messages count, and until when, with the time zone.</param>
/// <param name="Ratio">Numerator and denominator, or what the figure rests on.</param>
public sealed record SheetDefinition(string Term, string Meaning, string Window, string Ratio);
