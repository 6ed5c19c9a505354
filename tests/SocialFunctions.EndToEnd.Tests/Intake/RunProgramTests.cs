using SocialFunctions.Run;
using SocialFunctions.Testing;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>The one command with what people get wrong.</summary>
public sealed class RunProgramTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialfunctions-");
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task An_import_with_a_wrong_line_names_it_does_the_rest_and_ends_with_3()
    {
        var file = Write("lines.jsonl", """
            {"network":"web","id":"1","publishedAt":"2026-10-06T10:00:00Z","text":"Where is my order?","author":{"id":"a"}}
            {"network":"web","id":"2","publishedAt":"2026-13-06T10:00:00Z","text":"Hello?","author":{"id":"a"}}
            {"network":"web","id":"3","publishedAt":"2026-10-06T10:05:00Z","text":"Thank you!","author":{"id":"b"}}
            """);
        var (code, lines) = await RunAsync("--import", file, "--brand", Brand(), "--as-of", "2026-10-08T00:00:00Z");

        Assert.True(code == ExitCodes.WrongLines, string.Join('\n', lines));
        Assert.Contains(lines, line => line.StartsWith("lines.jsonl:2: 'publishedAt' must be", StringComparison.Ordinal));
        Assert.All(["report.json", "report.html", "report.eml"], name => Assert.True(File.Exists(Path.Combine(folder.FullName, name))));
        var report = Domain.Reporting.ReportJson.Read(File.ReadAllText(Path.Combine(folder.FullName, "report.json")));
        Assert.Equal(2, report.Received.Inbound);
    }

    [Fact]
    public async Task Everything_wrong_with_what_was_asked_is_said_at_once()
    {
        var (code, lines) = await RunAsync(
            "--import", Path.Combine(folder.FullName, "absent.jsonl"), "--brand", Write("wrong-brand.json", "{\"id\":\"Not An Id\"}"),
            "--from", "2026-10-07", "--to", "2026-10-06", "--as-of", "tomorrow");

        Assert.Equal(ExitCodes.WrongInput, code);
        string[] expected = ["--from 2026-10-07 is after --to 2026-10-06.", "--import: there is no file", "--as-of 'tomorrow' is not an instant", "wrong-brand.json $.id:", "wrong-brand.json $.name:"];
        foreach (var problem in expected)
            Assert.Contains(lines, line => line.StartsWith(problem, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--from", "06/10/2026", "--from '06/10/2026' is not a date")]
    [InlineData("--to", "2026-02-30", "--to '2026-02-30' is not a date")]
    [InlineData("--brand", "absent.json", "--brand: there is no file")]
    public async Task A_wrong_option_ends_with_2_and_says_what_would_be_right(string option, string value, string said)
    {
        var (code, lines) = await RunAsync(option, value);
        Assert.Equal(ExitCodes.WrongInput, code);
        Assert.Contains(lines, line => line.StartsWith(said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrections_without_an_evaluation_are_refused() =>
        Assert.Equal((ExitCodes.WrongInput, "--corrections goes with --evaluate."), Joined(await RunAsync("--corrections", "x")));

    /// <summary>The parser has its sentences in Spanish too; the rest of the program has not.</summary>
    [Theory]
    [InlineData("C.UTF-8")]
    [InlineData("es_ES.UTF-8")]
    public async Task An_unknown_option_is_named_in_English_whatever_the_terminal_speaks_and_help_is_pointed_to(string language)
    {
        environment["LC_ALL"] = language;
        Assert.Equal(
            (ExitCodes.WrongInput, "Unrecognized command or argument '--brnad'.\nUnrecognized command or argument 'x'.\n./run --help lists the options."),
            Joined(await RunAsync("--brnad", "x")));
    }

    private static (int Code, string Said) Joined((int Code, IReadOnlyList<string> Lines) ended) => (ended.Code, string.Join('\n', ended.Lines));

    private string Brand() => TestBrand.Write(folder).FullName;

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Code, IReadOnlyList<string> Lines)> RunAsync(params string[] arguments)
    {
        var program = RepositoryRoot.Of("tooling", "SocialFunctions.Run", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "SocialFunctions.Run.dll");
        var lines = new List<string>();
        await using var process = ChildProcess.Start(
            "dotnet", [program, "--once", "--out", folder.FullName, .. arguments], folder.FullName, environment, line =>
            {
                lock (lines)
                    lines.Add(line);
            });
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync(patience.Token);
        lock (lines)
            return (process.ExitCode, [.. lines]);
    }
}
