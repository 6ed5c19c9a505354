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

    /// <summary>Those of <c>infra/</c>, one of which says something else: what a check must notice. A list for each change.</summary>
    public static IReadOnlyList<IReadOnlyList<BicepFile>> InfraWith(params IReadOnlyList<(string File, string Text, string Instead)> changes)
    {
        var folder = Directory.CreateTempSubdirectory("bicep-");
        try
        {
            for (var at = 0; at < changes.Count; at++)
                File.WriteAllText(Path.Combine(folder.FullName, $"{at:D4}.bicep"), Changed(changes[at]));
            var broken = Read(folder.GetFiles().Select(file => file.FullName));
            return [.. changes.Select((change, at) => Replaced(Named(change.File), broken[at].Tree))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Changed((string File, string Text, string Instead) change)
    {
        var before = File.ReadAllText(Named(change.File).Path);
        var at = before.IndexOf(change.Text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{change.File} no longer says: {change.Text}");
        return before[..at] + change.Instead + before[(at + change.Text.Length)..];
    }

    private static IReadOnlyList<BicepFile> Replaced(BicepFile original, SyntaxNode tree) =>
        [.. Infra.Where(file => file != original), new BicepFile(original.Path, tree)];

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
