using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using SocialFunctions.EndToEnd.Tests.Intake;
using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>The whole app as a process of its own, with an identity and no key, beside an Azurite that takes tokens over https.</summary>
internal sealed class IdentityApp : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("socialfunctions-");
    private readonly List<string> lines = [];
    private StorageEmulator storage = null!;
    private FunctionApp app = null!;

    private IdentityApp() => Certificate = SelfSigned.Make(folder);

    public SelfSigned Certificate { get; }

    public IdentityEndpoint Identity { get; private set; } = null!;

    public AppClient Client => app.Client;

    public IReadOnlyDictionary<string, string> Settings { get; private set; } = null!;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    /// <summary>Storage and identity are up, the app is not.</summary>
    public static async Task<IdentityApp> PrepareAsync(string? wrongAudience = null)
    {
        var made = new IdentityApp();
        made.storage = await StorageEmulator.StartAsync(null, CancellationToken.None, made.Certificate.Files) ?? throw new InvalidOperationException("Azurite did not start.");
        made.Identity = await IdentityEndpoint.StartAsync(wrongAudience);
        return made;
    }

    /// <summary>Starts the app; it is up, or it has ended.</summary>
    /// <returns>Whether it is up.</returns>
    public async Task<bool> LaunchAsync(Action<Dictionary<string, string>>? change = null)
    {
        var options = RunOptions.Read(true, [], TestBrand.Write(folder), null, null, null, folder, null, out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
        var made = AppSettings.For("", options, folder.CreateSubdirectory("mail"), ["SchedulePolls", "AccountChores", "RenewSubscriptions", "WriteDailyReport"]);
        var settings = new Dictionary<string, string>(made.Environment)
        {
            ["AzureWebJobsStorage__tableServiceUri"] = storage.Tables.ToString(),
            ["AzureWebJobsStorage__queueServiceUri"] = storage.Queues.ToString(),
            ["AzureWebJobsStorage__blobServiceUri"] = storage.Blobs.ToString(),
            ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.2",
            ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:00",
            ["SSL_CERT_FILE"] = Certificate.Files.File.FullName,
        };
        foreach (var (name, value) in Identity.Settings)
            settings[name] = value;
        change?.Invoke(settings);
        Settings = settings;
        app = FunctionApp.Start(made with { Environment = settings }, FreePort.Next(), line =>
        {
            lock (lines)
                lines.Add(line);
        });
        return await app.IsUpAsync(CancellationToken.None);
    }

    public int ExitCode => app.ExitCode;

    public async Task ImportAsync(string jsonLines)
    {
        Assert.NotNull(await Client.ImportAsync(Encoding.UTF8.GetBytes(jsonLines), 1, CancellationToken.None));
        await IntakeApp.EventuallyAsync("the queues are empty, and no view waits to be mended", async () =>
            await Client.HealthAsync(CancellationToken.None) is { } health
            && health.GetProperty("queues").EnumerateObject().All(queue => queue.Value.GetProperty("length").GetInt32() == 0));
    }

    /// <summary>The rows of a table, read with a token as the app reads them.</summary>
    public async Task<IReadOnlyList<TableEntity>> RowsAsync(string table)
    {
        using var trusting = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => shown!.Thumbprint == Certificate.Certificate.Thumbprint };
        var options = new TableClientOptions { Transport = new HttpClientTransport(trusting) };
        var token = DelegatedTokenCredential.Create((_, _) => new Azure.Core.AccessToken(AccessToken.For("https://storage.azure.com"), DateTimeOffset.UtcNow.AddHours(1)));
        var rows = new List<TableEntity>();
        await foreach (var row in new TableServiceClient(storage.Tables, token, options).GetTableClient(table).QueryAsync<TableEntity>())
            rows.Add(row);
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        await Identity.DisposeAsync();
        storage.Kill();
        Certificate.Dispose();
        folder.Delete(recursive: true);
    }
}
