namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>A line of an import.</summary>
internal static class ImportLine
{
    public static string Right(string id) => Line("wrong", id);

    /// <summary>A right line in which one thing is replaced.</summary>
    public static string Line(string old, string with)
    {
        const string right = """{"network":"web","id":"wrong","publishedAt":"2026-10-01T10:00:00Z","text":"t","author":{"id":"a"}}""";
        Assert.Contains(old, right, StringComparison.Ordinal);
        return right.Replace(old, with, StringComparison.Ordinal);
    }
}
