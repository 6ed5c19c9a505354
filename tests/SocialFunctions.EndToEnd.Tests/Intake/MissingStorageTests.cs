using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>Somebody deletes what the running app needs: its log and its health say which, and what to do.</summary>
public sealed class MissingStorageTests
{
    [Fact]
    public async Task A_failing_function_logs_the_sentence_and_no_stack_trace()
    {
        await using var app = await RunningApp.StartAsync(settings: settings => settings["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00");
        var threads = new TableServiceClient(app.ConnectionString).GetTableClient(TableNames.Threads);
        await threads.DeleteAsync();
        await app.ImportAsync("""{"network":"web","id":"1","publishedAt":"2026-10-06T10:00:00Z","text":"Where is my order?","author":{"id":"a"}}""");

        var sentence = $"does not exist in {threads.Uri.Authority}. Restart the app, which makes what is missing, or run 'azd provision'.";
        await IntakeApp.EventuallyAsync("the failure is logged", () => Task.FromResult(Failures(app).Any()));
        var failure = Failures(app).First();
        Assert.Contains(" | ", failure, StringComparison.Ordinal);
        Assert.Contains(failure[(failure.IndexOf(" | ", StringComparison.Ordinal) + 3)..], new[]
        {
            $"Table 'Threads' {sentence}", $"One of the tables {string.Join(", ", TableNames.All)} {sentence}",
        });
    }

    [Fact]
    public async Task Health_says_which_table_is_not_there()
    {
        await using var app = await RunningApp.StartAsync();
        var effects = new TableServiceClient(app.ConnectionString).GetTableClient(TableNames.Effects);
        await effects.DeleteAsync();

        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{app.Client.Address}/api/health"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var health = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("failing", health.GetProperty("status").GetString());
        Assert.Equal("incomplete", health.GetProperty("storage").GetString());
        Assert.Equal(
            [$"Table 'Effects' does not exist in {effects.Uri.Authority}. Restart the app, which makes what is missing, or run 'azd provision'."],
            health.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()));
    }

    private static IEnumerable<string> Failures(RunningApp app) => app.Lines.Where(line => line.Contains("Executed 'RouteMentions' (Failed", StringComparison.Ordinal));
}
