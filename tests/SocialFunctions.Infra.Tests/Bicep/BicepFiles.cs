using System.Diagnostics;
using System.Text.Json;
using SocialFunctions.Testing;

namespace SocialFunctions.Infra.Tests.Bicep;

/// <summary>Reads Bicep files by the grammar of npm's tree-sitter-bicep: there is no compiler on every feed.</summary>
internal static class BicepFiles
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNameCaseInsensitive = true, MaxDepth = 512 };

    private static readonly Lazy<IReadOnlyList<BicepFile>> OfInfra = new(() => Read(Directory.GetFiles(RepositoryRoot.Of("infra"), "*.bicep", SearchOption.AllDirectories)));

    /// <summary>Those of <c>infra/</c>.</summary>
    public static IReadOnlyList<BicepFile> Infra => OfInfra.Value;

    public static BicepFile Named(string name) => Infra.Single(file => file.Name == name);

    /// <summary>Those of <c>infra/</c>, one of which says something else: what a check must notice.</summary>
    public static IReadOnlyList<BicepFile> InfraWith(string name, string text, string instead)
    {
        var original = Named(name);
        var before = File.ReadAllText(original.Path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        var at = before.IndexOf(text, StringComparison.Ordinal);
        var changed = Path.GetTempFileName();
        try
        {
            File.WriteAllText(changed, before[..at] + instead + before[(at + text.Length)..]);
            return [.. Infra.Where(file => file != original), new BicepFile(original.Path, Read([changed])[0].Tree)];
        }
        finally
        {
            File.Delete(changed);
        }
    }

    private static IReadOnlyList<BicepFile> Read(IEnumerable<string> paths)
    {
        if (!Directory.Exists(RepositoryRoot.Of("tooling", "node_modules", "tree-sitter-bicep")))
            throw new InvalidOperationException("tree-sitter-bicep is not installed: run ./test, or `npm ci` in tooling/.");
        var start = new ProcessStartInfo("node", [RepositoryRoot.Of("tooling", "bicep", "tree.mjs"), .. paths.Order(StringComparer.Ordinal)])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var parsed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"tooling/bicep/tree.mjs failed: {errors.Result}");
        return [.. JsonSerializer.Deserialize<Printed[]>(parsed, Format)!.Select(file => new BicepFile(file.Path, file.Tree))];
    }

    private sealed record Printed(string Path, SyntaxNode Tree);
}
