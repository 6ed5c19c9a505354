namespace SocialFunctions.Reporting.Rendering;

/// <summary>A table whose first column names the row; <paramref name="Empty"/> is said instead when it has no rows.</summary>
public sealed record SheetTable(
    string Title, string Lead, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty, IReadOnlyList<string> Notes)
{
    /// <summary>Its figures are short counts: even a phone has room for them beside the name.</summary>
    public bool HasShortFigures { get; init; }
}
