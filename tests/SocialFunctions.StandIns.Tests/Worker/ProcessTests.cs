using System.Globalization;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>What only a process of its own shows: exit codes, standard error, signals.</summary>
[Collection(WorkerStorage.Collection)]
public sealed class ProcessTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task Options_that_are_wrong_are_all_told_and_nothing_else()
    {
        using var app = Start(storage.ConnectionString, word: null, count: 0);
        Assert.Equal(2, await app.ExitCodeAsync());
        Assert.Equal(["Child:Word is missing.", "Child:Count must be greater than 0."], app.Errors);
    }

    [Fact]
    public async Task Storage_that_does_not_answer_is_one_sentence_and_exit_code_4()
    {
        var port = Azurite.FreePort();
        var nowhere = storage.ConnectionString.Split(';').Select(part => part.StartsWith("QueueEndpoint=", StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"QueueEndpoint=http://127.0.0.1:{port}/devstoreaccount1")
            : part);
        using var app = Start(string.Join(';', nowhere), word: "x", count: 1);
        Assert.Equal(4, await app.ExitCodeAsync());
        Assert.Equal(
            [$"The storage account of AzureWebJobsStorage does not answer at 127.0.0.1:{port}. Is Azurite running, and is the setting right?"],
            app.Errors);
        Assert.DoesNotContain(app.Output, l => l.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sigterm_lets_the_running_function_end_and_the_process_leaves_with_0()
    {
        using var app = Start(storage.ConnectionString, word: "x", count: 1);
        await app.SaysAsync($"Setting: [GET] http://127.0.0.1:{app.Port}/api/setting/{{name}}");
        await app.SaysAsync("Slow: queueTrigger");
        await storage.Queue(name).SendMessageAsync("one");
        await app.SaysAsync("begun one");
        await app.TerminateAsync();
        Assert.Equal(0, await app.ExitCodeAsync());
        Assert.Contains("ended one", app.Output);
        Assert.Equal(0, await QueueApp.CountAsync(storage.Queue(name)));
    }

    private ChildApp Start(string connection, string? word, int count) => ChildApp.Start(
    [
        ("AzureWebJobsStorage", connection),
        ("Queue", name),
        ("Child__Count", $"{count}"),
        .. word is null ? Array.Empty<(string, string)>() : [("Child__Word", word)],
    ]);
}
