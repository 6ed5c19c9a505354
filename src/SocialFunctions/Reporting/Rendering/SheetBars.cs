namespace SocialFunctions.Reporting.Rendering;

public sealed record SheetBars(
    string Title, string Lead, IReadOnlyList<SheetBar> Bars, string Empty, IReadOnlyList<SheetChange> Changes);
