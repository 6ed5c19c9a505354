using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using SocialFunctions.CopyStore;
using SocialFunctions.Testing;

namespace SocialFunctions.Docs.Tests.Runbook;

public sealed class StoreCopyTests : IDisposable
{
    private readonly Azurite old = Azurite.Start();
    private readonly Azurite next = Azurite.Start();

    [Fact]
    public async Task Rows_of_every_type_and_blobs_arrive_as_they_were_and_a_second_copy_changes_nothing()
    {
        var (from, to) = (Of(old), Of(next));
        var table = await MadeAsync(from, "Mentions");
        for (var row = 0; row < 250; row++)
        {
            await table.AddEntityAsync(new TableEntity($"brand|{row % 7}", $"{row:D4}")
            {
                ["text"] = $"¿Qué tal? {row}", ["at"] = new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.Zero), ["count"] = row, ["long"] = 1L << 40,
                ["rate"] = 0.5, ["is"] = true, ["bytes"] = new byte[] { 1, 2, 3 },
            });
        }

        await (await MadeAsync(from, "AzureFunctionsDiagnosticEvents")).AddEntityAsync(new TableEntity("host", "own"));
        await from.Blobs.CreateBlobContainerAsync("reports");
        await from.Blobs.GetBlobContainerClient("reports").GetBlobClient("brand/ledger/2026-11-12.jsonl").UploadAsync(new BinaryData("{}\n"));
        await from.Blobs.CreateBlobContainerAsync("azure-webjobs-hosts");
        var before = await RowsAsync(from);

        await new StoreCopy(from, to, TextWriter.Null).RunAsync(CancellationToken.None);
        await new StoreCopy(from, to, TextWriter.Null).RunAsync(CancellationToken.None);

        Assert.Equal(250, before.Count);
        Assert.Equal(before, await RowsAsync(to));
        var blob = await to.Blobs.GetBlobContainerClient("reports").GetBlobClient("brand/ledger/2026-11-12.jsonl").DownloadContentAsync();
        Assert.Equal("{}\n", blob.Value.Content.ToString());
        Assert.Equal(["Mentions"], await TablesAsync(to));
        Assert.False((await to.Blobs.GetBlobContainerClient("azure-webjobs-hosts").ExistsAsync()).Value);
    }

    [Fact]
    public async Task A_queue_that_holds_messages_is_named()
    {
        await new QueueClient(old.ConnectionString, "mentions").CreateAsync();
        await new QueueClient(old.ConnectionString, "mentions").SendMessageAsync("one");
        await new QueueClient(old.ConnectionString, "polls").CreateAsync();

        Assert.Equal(["mentions 1"], await Of(old).WaitingAsync(CancellationToken.None));
    }

    public void Dispose()
    {
        old.Dispose();
        next.Dispose();
    }

    private static Store Of(Azurite azurite) => Store.Of("FROM", azurite.ConnectionString, [])!;

    private static async Task<TableClient> MadeAsync(Store store, string table)
    {
        await store.Tables.CreateTableAsync(table);
        return store.Tables.GetTableClient(table);
    }

    private static async Task<IReadOnlyList<string>> TablesAsync(Store store)
    {
        var names = new List<string>();
        await foreach (var table in store.Tables.QueryAsync())
            names.Add(table.Name);
        return names;
    }

    /// <summary>Each row of Mentions with the types of its columns, without what the service adds.</summary>
    private static async Task<IReadOnlyList<string>> RowsAsync(Store store)
    {
        var rows = new List<string>();
        await foreach (var row in store.Tables.GetTableClient("Mentions").QueryAsync<TableEntity>())
        {
            rows.Add(string.Join(' ', row.Where(column => column.Key is not ("odata.etag" or "Timestamp")).OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => $"{column.Key}={Text(column.Value)}:{column.Value?.GetType().Name}")));
        }

        return rows;
    }

    private static string? Text(object? value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value?.ToString();
}
