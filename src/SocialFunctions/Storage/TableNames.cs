namespace SocialFunctions.Storage;

/// <summary>The tables; their names are fixed.</summary>
internal static class TableNames
{
    public const string Mentions = "Mentions";
    public const string Threads = "Threads";
    public const string Cases = "Cases";
    public const string Hours = "Hours";
    public const string Cursors = "Cursors";
    public const string Spend = "Spend";
    public const string Reports = "Reports";
    public const string Effects = "Effects";
    public const string Corrections = "Corrections";
    public const string Texts = "Texts";
    public const string Quarantine = "Quarantine";

    public static IReadOnlyList<string> All { get; } =
        [Mentions, Threads, Cases, Hours, Cursors, Spend, Reports, Effects, Corrections, Texts, Quarantine];
}
