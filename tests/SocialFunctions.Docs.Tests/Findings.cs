namespace SocialFunctions.Docs.Tests;

/// <summary>Fails with every finding, whole: xUnit's own message cuts them off.</summary>
internal static class Findings
{
    public static void None(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, $"{all.Count} findings:\n{string.Join('\n', all)}");
    }
}
