using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Networks deliver a push again; what it only names is fetched once.</summary>
public sealed class RedeliveredPushTests(IntakeStorage storage) : IClassFixture<IntakeStorage>
{
    private const string Secret = "a-secret-of-the-tests-0001";
    private const string Network = NetworkNames.Instagram;

    private readonly ScriptedPoller poller = new(Network);

    [Fact]
    public async Task The_same_push_three_times_before_and_after_the_fetch_is_one_fetch_and_another_push_of_the_message_a_second()
    {
        var push = Push(comment: "17001", time: 1);
        await ReceiveAsync(push);
        await ReceiveAsync(push);
        Assert.Single(await FetchAsync());
        await ReceiveAsync(push);
        Assert.Empty(await FetchAsync());
        Assert.Single(poller.Asked);

        await ReceiveAsync(Push(comment: "17001", time: 2));
        await ReceiveAsync(Push(comment: "17002", time: 1));
        Assert.Equal(2, (await FetchAsync()).Count);
        Assert.Equal(3, poller.Asked.Count);
    }

    [Fact]
    public async Task A_push_that_the_network_names_is_known_by_its_name_in_any_body()
    {
        var fetch = new FetchOrder(Network, "comment 17009", "a-page") { Push = "push-1" };
        await Rig().Fetching.OrderAsync([fetch], "one-body", CancellationToken.None);
        await Rig().Fetching.OrderAsync([fetch], "another-body", CancellationToken.None);
        await Rig().Fetching.OrderAsync([fetch with { Push = "push-2" }], "one-body", CancellationToken.None);
        Assert.Equal(2, (await FetchAsync()).Count);
    }

    [Fact]
    public async Task What_the_queue_did_not_take_is_ordered_when_it_comes_again()
    {
        var fetch = new FetchOrder(Network, "comment 17010", "a-page");
        var queue = storage.Areas.Queue(QueueNames.Polls);
        await queue.DeleteAsync();
        await Assert.ThrowsAsync<StorageProblem>(() => Rig().Fetching.OrderAsync([fetch], "a-body", CancellationToken.None));
        await queue.CreateIfNotExistsAsync();

        await Rig().Fetching.OrderAsync([fetch], "a-body", CancellationToken.None);
        Assert.Single(await FetchAsync());
    }

    private static byte[] Push(string comment, int time) => Encoding.UTF8.GetBytes(
        $$$"""{"object":"instagram","entry":[{"id":"900","time":{{{time}}},"changes":[{"field":"mentions","value":{"media_id":"16001","comment_id":"{{{comment}}}"}}]}]}""");

    private async Task ReceiveAsync(byte[] body)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = new MemoryStream(body);
        context.Request.Headers["X-Hub-Signature-256"] = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body));
        Assert.Equal(
            StatusCodes.Status200OK,
            await Rig().Reception.ReceiveAsync(new MetaHook(), new HookSecrets([Secret], [Secret]), "", context.Request, CancellationToken.None));
    }

    /// <summary>Does what was ordered so far.</summary>
    private async Task<List<PollOrder>> FetchAsync()
    {
        var queue = storage.Areas.Queue(QueueNames.Polls);
        var orders = new List<PollOrder>();
        foreach (var message in (await queue.ReceiveMessagesAsync(32)).Value)
        {
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            orders.Add(PollOrder.Read(message.Body));
            await Rig().Fetching.RunAsync(orders[^1], CancellationToken.None);
        }

        return orders;
    }

    private PollingRig Rig() => new(storage, TimeProvider.System, new() { [$"Connectors:{Network}:brand:Token"] = "900" }, poller);
}
