using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>A running app that reads two feeds, one of them gone, and is asked to by the test alone.</summary>
internal sealed class FeedApp : IAsyncDisposable
{
    private FeedApp(FeedServer server, RunningApp app) => (Server, App) = (server, app);

    public FeedServer Server { get; }

    public RunningApp App { get; }

    public static async Task<FeedApp> StartAsync()
    {
        var server = await FeedServer.StartAsync();
        return new FeedApp(server, await RunningApp.StartAsync(
            brand => brand["feeds"] = new object[]
            {
                new { account = "gone", url = new Uri(server.Address, "gone").AbsoluteUri, pollMinutes = 5 },
                new { account = "good", url = new Uri(server.Address, "good").AbsoluteUri, pollMinutes = 5 },
            },
            settings =>
            {
                settings.Remove("AzureWebJobs.SchedulePolls.Disabled");
                settings["Polling__AllowedAddresses__0"] = $"127.0.0.1:{server.Address.Port}";
                settings["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00";
                settings["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.2";
            }));
    }

    /// <summary>What the app knows of an account; null before the first poll.</summary>
    public async Task<PollState?> StateAsync(string account)
    {
        var row = await Cursors().GetEntityIfExistsAsync<TableEntity>("test-brand|feed", account);
        return row.HasValue && row.Value!.GetDateTimeOffset("leasedUntil") is null ? PollState.Read(row.Value) : null;
    }

    /// <summary>Lets an account's time come: nobody waits five minutes in a test.</summary>
    public async Task ComeDueAsync(string account)
    {
        var state = (await StateAsync(account))!;
        var due = state.Streams.ToDictionary(stream => stream.Key, stream => stream.Value with { NextAt = null });
        await Cursors().UpsertEntityAsync(
            (state with { NextAt = null, Streams = due }).Write("test-brand", new PollOrder("feed", account)), TableUpdateMode.Replace);
    }

    public async Task OrderAsync(string account) =>
        await new QueueClient(App.ConnectionString, QueueNames.Polls, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 })
            .SendMessageAsync(JsonSerializer.Serialize(new { Network = "feed", Account = account }));

    private TableClient Cursors() => new(App.ConnectionString, TableNames.Cursors);

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Server.DisposeAsync();
    }
}
