namespace SocialFunctions.Reporting.Rendering;

/// <param name="Share">Of the longest possible bar, 0 to 1.</param>
public sealed record SheetBar(string Label, string Count, string ShareText, double Share, Tone Tone);
