namespace SocialFunctions.Reporting.Rendering;

/// <summary>One large figure. <paramref name="Notes"/> hold its reason when the value is '–'.</summary>
public sealed record SheetFigure(string Label, string Value, IReadOnlyList<string> Notes, IReadOnlyList<SheetChange> Changes);
