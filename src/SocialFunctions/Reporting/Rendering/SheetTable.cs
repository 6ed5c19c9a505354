namespace SocialFunctions.Reporting.Rendering;

/// <summary>A table whose first column names the row; <paramref name="Empty"/> is said instead when it has no rows.</summary>
public sealed record SheetTable(
    string Title, string Lead, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string Empty, IReadOnlyList<string> Notes);
