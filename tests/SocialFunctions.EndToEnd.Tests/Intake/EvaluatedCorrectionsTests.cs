using SocialFunctions.Domain.Classification;
using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>How <c>./run --evaluate</c> comes by what people corrected.</summary>
[Collection(IntakeApp.Tests)]
public sealed class EvaluatedCorrectionsTests(IntakeApp app) : IDisposable
{
    private const string Text = "Gracias por nada, sigo sin luz";

    private readonly TemporaryFolder folder = new();

    private string Address => $"{app.Running.Client.Address}/api/corrections";

    private FileInfo Kept => new(Path.Combine(folder.Directory.FullName, "artifacts", "corrections.jsonl"));

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task They_are_read_from_the_app_by_its_address()
    {
        await CorrectAsync("by-address", "complaint");

        var (set, foot, problems) = await CorrectionSource.ChooseAsync($"{Address}?code={app.Running.Client.Key}", Kept, CancellationToken.None);
        Assert.Empty(problems);
        Assert.Contains(set!.Messages, message => (message.Text, message.Intent) == ($"{Text} by-address", Intent.Complaint));
        Assert.Equal($"Corrections: {set.Messages.Count}, as --corrections names them.", foot);
    }

    [Fact]
    public async Task A_wrong_key_or_a_page_that_is_no_list_is_named_without_the_key()
    {
        const string Form = "give a file of JSON Lines, or an app's address such as 'http://127.0.0.1:7071/api/corrections?code=KEY'.";
        Assert.Equal([$"--corrections: {Address} answered 401; {Form}"], (await CorrectionSource.ReadAsync($"{Address}?code=no-key-of-this-app", CancellationToken.None)).Problems);

        var page = Path.Combine(folder.Directory.FullName, "page.html");
        await File.WriteAllTextAsync(page, "<html></html>");
        var lines = Path.ChangeExtension(page, "jsonl");
        File.Copy(page, lines);
        Assert.StartsWith($"{lines}, line 1: found", Assert.Single((await CorrectionSource.ReadAsync(lines, CancellationToken.None)).Problems), StringComparison.Ordinal);
    }

    /// <summary>Whoever knows the name in time would read what people wrote, or have this program write where they like.</summary>
    [Fact]
    public async Task What_is_read_lies_under_no_name_that_another_could_foresee()
    {
        await CorrectAsync("no-trap", "complaint");
        var victim = Path.Combine(folder.Directory.FullName, "victim.txt");
        await File.WriteAllTextAsync(victim, "untouched");
        var trap = Path.Combine(Path.GetTempPath(), $"corrections-{Environment.ProcessId}.jsonl");
        File.CreateSymbolicLink(trap, victim);
        try
        {
            Assert.NotNull((await CorrectionSource.ReadAsync($"{Address}?code={app.Running.Client.Key}", CancellationToken.None)).Set);
            Assert.Equal("untouched", await File.ReadAllTextAsync(victim));
        }
        finally
        {
            File.Delete(trap);
        }
    }

    [Fact]
    public async Task Those_made_while_the_app_is_up_are_kept_for_their_owner_and_included_by_themselves()
    {
        var (none, absent, _) = await CorrectionSource.ChooseAsync(null, Kept, CancellationToken.None);
        Assert.Null(none);
        Assert.Equal(
            "Corrections: none were included. ./run keeps what is corrected while it is up in artifacts/corrections.jsonl; for another app, --corrections takes a file or its address.", absent);

        var keeping = new KeptCorrections(app.Running.ConnectionString, app.Running.Client, Kept);
        await CorrectAsync("kept", "spam");
        await keeping.KeepAsync(CancellationToken.None);
        await CorrectAsync("kept", "complaint");
        await keeping.KeepAsync(CancellationToken.None);

        var (set, foot, _) = await CorrectionSource.ChooseAsync(null, Kept, CancellationToken.None);
        Assert.Equal(Intent.Complaint, Assert.Single(set!.Messages, message => message.Text == $"{Text} kept").Intent);
        Assert.Equal($"Corrections: {set.Messages.Count}, of artifacts/corrections.jsonl, from the last ./run in which any were made.", foot);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Kept.FullName));
    }

    [Fact]
    public async Task What_is_kept_is_written_again_only_when_something_is_new()
    {
        var keeping = new KeptCorrections(app.Running.ConnectionString, app.Running.Client, Kept);
        await CorrectAsync("unchanged", "spam");
        await keeping.KeepAsync(CancellationToken.None);
        Kept.Delete();
        await keeping.KeepAsync(CancellationToken.None);
        Assert.False(Kept.Exists);
    }

    private async Task CorrectAsync(string id, string intent)
    {
        await app.Running.ImportAsync($$"""{"network":"web","id":"{{id}}","author":{"id":"{{id}}-author"},"publishedAt":"2026-10-02T10:00:00Z","text":"{{Text}} {{id}}"}""");
        await app.Running.DrainAsync();
        using var body = IntakeApp.Json($$"""{"network":"web","id":"{{id}}","intent":"{{intent}}"}""");
        using var answer = await app.Operator.PostAsync("api/corrections", body);
        answer.EnsureSuccessStatusCode();
    }
}
