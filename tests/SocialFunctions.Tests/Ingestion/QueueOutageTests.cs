using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Nothing is acknowledged, and no cursor moves, before the queue has the mentions.</summary>
public sealed class QueueOutageTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Secret = "a-secret-of-the-tests-0001";

    [Fact]
    public async Task A_push_is_not_acknowledged_while_the_queue_cannot_take_it()
    {
        await WithoutQueueAsync(async () => await Assert.ThrowsAsync<StorageProblem>(PushAsync));
        Assert.Equal(StatusCodes.Status200OK, await PushAsync());
    }

    [Fact]
    public async Task A_poll_whose_page_was_not_queued_keeps_its_cursor_says_so_and_reads_the_page_again()
    {
        var poller = new OnePage();
        await WithoutQueueAsync(async () => await Assert.ThrowsAsync<StorageProblem>(() => PollAsync(poller)));

        var broken = await StateAsync();
        Assert.Equal(PollCursor.Start, broken.Streams[OnePage.Entries.Name].Cursor);
        Assert.StartsWith("The poll broke off inside the app", broken.LastError, StringComparison.Ordinal);
        Assert.Null(broken.LeasedUntil);
        Assert.Equal(1, broken.Streams[OnePage.Entries.Name].Failures);
        Assert.Equal(TimeSpan.FromMinutes(storage.Brand.Feeds[0].PollMinutes), broken.Streams[OnePage.Entries.Name].NextAt - broken.LastFailure);

        await StoreAsync(broken.With(OnePage.Entries, broken.Of(OnePage.Entries) with { NextAt = null }));
        await PollAsync(poller);

        var mended = await StateAsync();
        Assert.Equal("v1", mended.Of(OnePage.Entries).Cursor.ETag);
        Assert.Null(mended.LastError);
        Assert.Equal(2, poller.Asked);

        // The queue's redelivery of the same order finds that it was just read.
        await PollAsync(poller);
        Assert.Equal(2, poller.Asked);
    }

    private PollOrder Order => new(NetworkNames.Feed, storage.Brand.Feeds[0].Account);

    private Task PollAsync(IPoller poller) => new PollingRig(storage, poller).Polling.RunAsync(Order, CancellationToken.None);

    private async Task<PollState> StateAsync() => PollState.Read((await storage.Areas.Table(TableNames.Cursors)
        .GetEntityAsync<TableEntity>(Keys.NetworkPartition(storage.Brand.Id, Order.Network), Keys.Part(Order.Account))).Value);

    private async Task StoreAsync(PollState state) => await storage.Areas.Table(TableNames.Cursors)
        .UpsertEntityAsync(state.Write(storage.Brand.Id, Order), TableUpdateMode.Replace);

    private Task<int> PushAsync()
    {
        var body = Encoding.UTF8.GetBytes("""
            {"object":"page","entry":[{"id":"1","time":1793534405,"changes":[{"field":"feed","value":{"item":"comment","verb":"add",
             "comment_id":"1_2","post_id":"1_1","from":{"id":"31","name":"Ana Inventada"},"message":"Hello?","created_time":1793534400}}]}]}
            """);
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers["X-Hub-Signature-256"] = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
        return new PollingRig(storage).Reception.ReceiveAsync(new MetaHook(), new HookSecrets([Secret], [Secret]), "", context.Request, CancellationToken.None);
    }

    private async Task WithoutQueueAsync(Func<Task> work)
    {
        var queue = storage.Areas.Queue(QueueNames.Mentions);
        await queue.DeleteAsync();
        await work();
        await queue.CreateIfNotExistsAsync();
    }

    private sealed class OnePage : IPoller
    {
        public static PollStream Entries { get; } = new("entries", StreamWeight.Search);

        public string Network => NetworkNames.Feed;

        public IReadOnlyList<ConnectorSetting> Settings => [];

        public Budget Budget { get; } = new(BudgetUnit.Calls, 1_000);

        public IReadOnlyList<PollStream> Streams(Connector connector) => [Entries];

        public int Asked { get; private set; }

        public async IAsyncEnumerable<PollPage> PollAsync(
            PollRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Asked++;
            await Task.Yield();
            var mention = new Mention { Network = Network, Id = "1", Text = "A post", Author = new Author("a"), PublishedAt = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero) };
            yield return new PollPage.Fetched([mention], request.Cursor with { ETag = "v1" }, 0);
        }
    }
}
