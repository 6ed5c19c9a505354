using System.Text;
using System.Text.Json;
using Azure.Data.Tables;
using Azure.Storage.Queues;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Run;
using SocialFunctions.Storage;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Runbook;

/// <summary>The app beside an Azurite of its own, in the trouble that the runbook helps out of: a message in quarantine, a mail in doubt.</summary>
internal sealed class TroubledApp : IAsyncDisposable
{
    private const string HookSecret = "a secret that only this test knows";
    private readonly StorageEmulator storage;
    private readonly StorageEmulator next;
    private readonly DirectoryInfo folder;
    private readonly FunctionApp app;

    private TroubledApp(StorageEmulator storage, StorageEmulator next, DirectoryInfo folder, FunctionApp app) =>
        (this.storage, this.next, this.folder, this.app) = (storage, next, folder, app);

    /// <summary>What the runbook has its reader set first.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>
    {
        ["APP"] = app.Client.Address,
        ["KEY"] = app.Client.Key,
        ["MASTER"] = app.Client.Key,
        ["SECRET"] = HookSecret,
        ["FROM"] = storage.ConnectionString,
        ["TO"] = next.ConnectionString,
    };

    public static async Task<TroubledApp> StartAsync()
    {
        var storage = await EmulatorAsync();
        var folder = Directory.CreateTempSubdirectory("socialfunctions-runbook-");
        var options = RunOptions.Read(
            once: true, [], new FileInfo(RepositoryRoot.Of("samples", "brand.json")), null, null, null, folder, null, out var problems)
            ?? throw new InvalidOperationException(string.Join('\n', problems));
        var settings = AppSettings.For(storage.ConnectionString, options, folder.CreateSubdirectory("mail"), []).With(more =>
        {
            more["Hooks__meta__Enabled"] = "true";
            more["Hooks__meta__AppSecrets__0"] = HookSecret;
            more["Hooks__meta__VerifyTokens__0"] = HookSecret;
        });
        var lines = new StringBuilder();
        var app = FunctionApp.Start(settings, FreePort.Next(), line => { lock (lines) lines.AppendLine(line); });
        var troubled = new TroubledApp(storage, await EmulatorAsync(), folder, app);
        if (!await app.IsUpAsync(CancellationToken.None))
        {
            await troubled.DisposeAsync();
            throw new InvalidOperationException($"The app did not start:\n{lines}");
        }

        await troubled.QuarantineAsync(options.Brand.Id);
        await new TableClient(storage.ConnectionString, TableNames.Effects).AddEntityAsync(
            new TableEntity($"{options.Brand.Id}|20261110", $"mail|2026-11-10|{Keys.Part(options.Brand.Report.Recipients[0])}")
            {
                ["state"] = "uncertain", ["at"] = DateTimeOffset.UtcNow, ["intendedAt"] = DateTimeOffset.UtcNow,
            });
        return troubled;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await next.DisposeAsync();
        await storage.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private static async Task<StorageEmulator> EmulatorAsync() =>
        await StorageEmulator.StartAsync(null, CancellationToken.None) ?? throw new InvalidOperationException("Azurite did not start.");

    /// <summary>As the runtime does after the fifth failure: into the poison queue, from where the app takes it.</summary>
    private async Task QuarantineAsync(string brand)
    {
        var mention = new Mention
        {
            Network = NetworkNames.X, Id = "quarantined-1", Kind = MentionKind.Post, Text = "Is anybody there?",
            PublishedAt = new DateTimeOffset(2026, 11, 10, 9, 0, 0, TimeSpan.Zero), Author = new Author("person-1"),
        };
        var batch = new MentionBatch(BatchPacker.Version, brand, "push", mention.PublishedAt!.Value, [mention]);
        var queue = new QueueClient(storage.ConnectionString, QueueNames.MentionsPoison, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.SendMessageAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(batch, MentionJson.Compact.MentionBatch)));
        for (var tries = 0; tries < 300; tries++)
        {
            if (await app.Client.HealthAsync(CancellationToken.None) is { } health && health.GetProperty("quarantined").GetInt32() == 1)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("The message was not in quarantine after 30 s.");
    }
}
