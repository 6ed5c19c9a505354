using System.Diagnostics;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Linting;

/// <summary><c>tooling/lint.mjs</c>: the linters of npm, from <c>tooling/node_modules</c>.</summary>
internal static class Linter
{
    /// <summary>The findings, a line each; none when all is well.</summary>
    /// <param name="files">Paths from the root, or absolute ones.</param>
    public static async Task<IReadOnlyList<string>> RunAsync(string linter, IEnumerable<string> files)
    {
        var start = new ProcessStartInfo("node", [RepositoryRoot.Of("tooling", "lint.mjs"), linter, .. files])
        {
            WorkingDirectory = RepositoryRoot.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        // 0 and 1 are a linter's answers; anything else is a linter that did not work, which is no clean bill.
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException($"node tooling/lint.mjs {linter} ended with {process.ExitCode}: {await errors}");
        var findings = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return (process.ExitCode, findings.Length) is (0, 0) or (1, > 0)
            ? findings
            : throw new InvalidOperationException($"node tooling/lint.mjs {linter} ended with {process.ExitCode} and {findings.Length} findings: {await errors}");
    }
}
