namespace SocialFunctions.Docs.Tests.Linting;

/// <summary>Each linter over every file that it is for.</summary>
public sealed class LinterTests
{
    public static TheoryData<string> Linters => ["shell", "yaml", "markdown", "workflows"];

    [Theory]
    [MemberData(nameof(Linters))]
    public async Task No_file_of_the_repository_has_a_finding(string linter)
    {
        var files = FilesFor(linter);
        Assert.NotEmpty(files);
        Findings.None(await Linter.RunAsync(linter, files));
    }

    [Theory]
    [InlineData("shell", "fault.sh", "#!/usr/bin/env bash\nrm $1\n", "SC2086")]
    [InlineData("yaml", "fault.yml", "name: one\nname: two\n", "DUPLICATE_KEY")]
    [InlineData("yaml", "fault.yml", "list: [1, 2\n", "BAD_INDENT")]
    [InlineData("markdown", "fault.md", "# Title\n\nText.\n### Too deep\n", "MD001")]
    [InlineData("markdown", "fault.md", "# Title\n\n```\nno language\n```\n", "MD040")]
    [InlineData("workflows", "fault.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo ${{ nothing.here }}\n", "expression")]
    [InlineData("workflows", "fault.yml", "on: push\njobs:\n  a:\n    runs-on: ubuntu-lates\n    steps:\n      - run: echo\n", "runner-label")]
    public async Task A_fault_is_found_and_named(string linter, string name, string text, string rule)
    {
        var folder = Directory.CreateTempSubdirectory("socialfunctions-lint-");
        var file = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(file, text);

        var findings = await Linter.RunAsync(linter, [file]);

        Assert.Contains(findings, finding => finding.EndsWith($"({rule})", StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    private static IReadOnlyList<string> FilesFor(string linter) => linter switch
    {
        "shell" => [.. RepositoryFiles.All.Where(IsShell)],
        "yaml" => RepositoryFiles.Ending(".yml", ".yaml"),
        "markdown" => RepositoryFiles.Ending(".md"),
        "workflows" => [.. RepositoryFiles.Ending(".yml", ".yaml").Where(file => file.StartsWith(".github/workflows/", StringComparison.Ordinal))],
        _ => throw new ArgumentOutOfRangeException(nameof(linter), linter, "No such linter."),
    };

    private static bool IsShell(string file) =>
        file.EndsWith(".sh", StringComparison.Ordinal)
        || (Path.GetExtension(file).Length == 0 && RepositoryFiles.Text(file).StartsWith("#!/usr/bin/env bash\n", StringComparison.Ordinal));
}
