using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Run;
using SocialFunctions.Testing;

namespace SocialFunctions.EndToEnd.Tests;

/// <summary>The whole app as a process of its own beside an Azurite of its own, driven from outside.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly StorageEmulator storage;
    private readonly List<string> lines = [];
    private readonly AppSettings settings;
    private readonly List<FunctionApp> killed = [];
    private bool stopped;

    private RunningApp(StorageEmulator storage, AppSettings settings, DirectoryInfo folder) =>
        (this.storage, this.settings, Folder) = (storage, settings, folder);

    public DirectoryInfo Folder { get; }

    public FunctionApp App { get; private set; } = null!;

    public AppClient Client => App.Client;

    public string ConnectionString => storage.ConnectionString;

    /// <summary>What the app has printed so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (lines)
                return [.. lines];
        }
    }

    public static async Task<RunningApp> StartAsync(
        Action<Dictionary<string, object>>? brand = null, Action<Dictionary<string, string>>? settings = null, string timeZone = "Etc/UTC")
    {
        var folder = Directory.CreateTempSubdirectory("socialfunctions-");
        var storage = await StorageEmulator.StartAsync(null, CancellationToken.None) ?? throw new InvalidOperationException("Azurite did not start.");
        var options = RunOptions.Read(
            once: true, [], TestBrand.Write(folder, timeZone, brand), null, null, null, folder, null, out var problems)
            ?? throw new InvalidOperationException(string.Join('\n', problems));
        var app = AppSettings.For(storage.ConnectionString, options, folder.CreateSubdirectory("mail"), ["SchedulePolls", "AccountChores", "RenewSubscriptions", "WriteDailyReport"]);
        var environment = new Dictionary<string, string>(app.Environment);
        settings?.Invoke(environment);
        var running = new RunningApp(storage, app with { Environment = environment }, folder);
        await running.LaunchAsync();
        return running;
    }

    /// <summary>Starts the app, or starts it again after it was killed.</summary>
    public async Task LaunchAsync()
    {
        App = FunctionApp.Start(settings, FreePort.Next(), line =>
        {
            lock (lines)
                lines.Add(line);
        });
        if (!await App.IsUpAsync(CancellationToken.None))
            throw new InvalidOperationException("The app did not start:\n" + string.Join('\n', Lines));
    }

    /// <summary>SIGKILL: no drain, no goodbye.</summary>
    public void Kill()
    {
        // Disposed at the end: whoever is calling it now finds a dead peer, not a closed client.
        killed.Add(App);
        App.Kill();
    }

    /// <summary>SIGTERM: it finishes what it does and says goodbye. For good.</summary>
    public async Task StopAsync()
    {
        stopped = true;
        await App.DisposeAsync();
    }

    public async Task ImportAsync(IEnumerable<Mention> mentions) => await ImportAsync(ImportLines.Write(mentions));

    public async Task<ImportOutcome> ImportAsync(string jsonLines) =>
        await Client.ImportAsync(Encoding.UTF8.GetBytes(jsonLines), 1, CancellationToken.None)
        ?? throw new InvalidOperationException("The app did not take the import:\n" + string.Join('\n', Lines));

    public async Task DrainAsync()
    {
        if (!await new QueueWatch(ConnectionString).EmptyAsync(() => !App.HasExited, CancellationToken.None))
            throw new InvalidOperationException("The app ended:\n" + string.Join('\n', Lines));
    }

    /// <summary>Runs the timers that make the views again, until no marker is left.</summary>
    public async Task MendAsync()
    {
        foreach (var view in new[] { "MendViews", "RollUpHours" })
            await Client.RunNowAsync(view, CancellationToken.None);
        for (var tries = 0; tries < 300; tries++)
        {
            if (await Client.HealthAsync(CancellationToken.None) is { } health && health.GetProperty("pendingViews").GetInt32() == 0)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("Markers are left 30 s after the views were mended.");
    }

    public async Task<Report> ReportAsync(DateOnly from, DateOnly to, DateTimeOffset asOf, DateTimeOffset? costSince = null)
    {
        await Client.WriteReportAsync(from, to, asOf, costSince ?? DateTimeOffset.UtcNow.AddHours(-1), CancellationToken.None);
        var edition = from == to ? $"{from:yyyy-MM-dd}" : $"{from:yyyy-MM-dd}_{to:yyyy-MM-dd}";
        return ReportJson.Read(Encoding.UTF8.GetString(await Client.ReportAsync(edition, "json", CancellationToken.None)));
    }

    /// <summary>Every row of a table as text, in order of keys, without what the service and the clock add.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string table, params string[] without)
    {
        var rows = new List<string>();
        var client = new TableServiceClient(ConnectionString).GetTableClient(table);
        await foreach (var row in client.QueryAsync<TableEntity>())
        {
            var columns = row.Where(column => column.Key is not ("odata.etag" or "Timestamp") && !without.Contains(column.Key))
                .OrderBy(column => column.Key, StringComparer.Ordinal);
            rows.Add(JsonSerializer.Serialize(columns.ToDictionary(column => column.Key, column => column.Value)));
        }

        return [.. rows.Order(StringComparer.Ordinal)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in stopped ? killed : killed.Append(App))
            await app.DisposeAsync();
        await storage.DisposeAsync();
        Folder.Delete(recursive: true);
    }
}
