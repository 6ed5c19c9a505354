using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>One running app for all tests of the intake; each test uses ids of its own.</summary>
public sealed class IntakeApp : IAsyncLifetime
{
    /// <summary>The collection of the tests that share it: one at a time.</summary>
    public const string Tests = "Intake";

    public const string AppSecret = "a-secret-of-the-tests-0001";

    public const string VerifyToken = "a-token-of-the-tests-0001";

    internal RunningApp Running { get; private set; } = null!;

    /// <summary>Shows no key.</summary>
    public HttpClient Stranger { get; } = new();

    public HttpClient Operator { get; } = new();

    public async Task InitializeAsync()
    {
        Running = await RunningApp.StartAsync(settings: QuickRetries);
        foreach (var client in new[] { Stranger, Operator })
            client.BaseAddress = new Uri(Running.Client.Address);
        Operator.DefaultRequestHeaders.Add("x-functions-key", Running.Client.Key);
    }

    public async Task DisposeAsync()
    {
        Stranger.Dispose();
        Operator.Dispose();
        await Running.DisposeAsync();
    }

    internal QueueClient Queue(string name) =>
        new(Running.ConnectionString, name, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    internal async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        var rows = new List<TableEntity>();
        await foreach (var row in new TableServiceClient(Running.ConnectionString).GetTableClient(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }

    /// <summary>What is stored of one message: one row, or the test fails.</summary>
    internal async Task<StoredMention> StoredAsync(string network, string id) =>
        MentionRows.Read(Assert.Single(await RowsAsync(TableNames.Mentions), row => row.GetString("network") == network && row.GetString("id") == id));

    internal async Task<JsonElement> HealthAsync() => (await Running.Client.HealthAsync(CancellationToken.None))!.Value;

    /// <summary>Waits until something holds; at most 30 s.</summary>
    internal static async Task EventuallyAsync(string what, Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(100);
        }

        Assert.Fail($"After 30 s still not: {what}");
    }

    internal static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static void QuickRetries(Dictionary<string, string> settings)
    {
        settings["Hooks__meta__Enabled"] = "true";
        settings["Hooks__meta__AppSecrets__0"] = AppSecret;
        settings["Hooks__meta__VerifyTokens__0"] = VerifyToken;
        settings["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00";
        settings["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.2";
    }
}
