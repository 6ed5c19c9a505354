using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class PoisonQueueTests(WorkerStorage storage)
{
    private const string Body = "the secret body";

    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task A_message_that_fails_too_often_goes_to_the_poison_queue_as_it_was()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync(Body);
        await using var app = await QueueApp.Of(storage, name, "\"maxDequeueCount\":3").StartAsync(typeof(Fail));

        var poison = storage.Queue(name + "-poison");
        await Eventually.TrueAsync(async () => await QueueApp.CountAsync(poison) == 1, "the message is in the poison queue");
        await QueueApp.IsEmptyAsync(queue);
        Assert.Equal(["1", "2", "3"], app.Recorder.Entries);
        Assert.Equal(Body, (await poison.PeekMessageAsync()).Value.MessageText);
        Assert.Contains(app.Log.Lines, l => l.Contains("DequeueCount=2", StringComparison.Ordinal) && l.StartsWith("Error Function.Fail", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, l => l.Contains(Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failed_message_waits_the_pause_before_it_is_tried_again()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync(Body);
        await using var app = await QueueApp.Of(storage, name, "\"maxDequeueCount\":2,\"visibilityTimeout\":\"00:00:02\"").StartAsync(typeof(Fail));
        await app.Recorder.WaitForAsync(1);
        await Task.Delay(1000);
        Assert.Single(app.Recorder.Entries);
        await app.Recorder.WaitForAsync(2);
    }

    [Theory]
    [InlineData("not base64!", typeof(Fail))]
    [InlineData("bm90IGpzb24=", typeof(FailPoco))]
    [InlineData("/w==", typeof(Fail))]
    public async Task What_cannot_be_read_goes_to_the_poison_queue_at_once(string text, Type function)
    {
        var raw = new QueueClient(storage.ConnectionString, name);
        await raw.CreateAsync();
        await raw.SendMessageAsync(text);
        await using var app = await QueueApp.Of(storage, name).StartAsync(function);

        var poison = new QueueClient(storage.ConnectionString, name + "-poison");
        await Eventually.TrueAsync(async () => await QueueApp.CountAsync(poison) == 1, "the message is in the poison queue");
        Assert.Equal(text, (await poison.PeekMessageAsync()).Value.MessageText);
        Assert.Empty(app.Recorder.Entries);
        await QueueApp.IsEmptyAsync(raw);
    }

    [Fact]
    public async Task A_message_that_took_its_worker_down_too_often_is_not_run_again()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync(Body);
        Assert.Single((await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1))).Value);
        await using var app = await QueueApp.Of(storage, name, "\"maxDequeueCount\":1").StartAsync(typeof(Fail));

        var poison = storage.Queue(name + "-poison");
        await Eventually.TrueAsync(async () => await QueueApp.CountAsync(poison) == 1, "the message is in the poison queue");
        Assert.Empty(app.Recorder.Entries);
    }

    [Fact]
    public async Task A_poison_queue_has_none_of_its_own_and_keeps_the_message_for_the_next_lease()
    {
        var poison = storage.Queue(name + "-poison");
        await poison.CreateAsync();
        await poison.SendMessageAsync(Body);
        await using var app = await QueueApp.Of(storage, poison.Name, "\"maxDequeueCount\":1", lease: "00:00:01").StartAsync(typeof(Fail));
        Assert.Equal(["1", "2"], (await app.Recorder.WaitForAsync(2)).Take(2));
        Assert.Equal(1, await QueueApp.CountAsync(poison));
        Assert.False(await storage.Queue(poison.Name + "-poison").ExistsAsync());
    }

    public sealed class Fail(Recorder recorder)
    {
        [Function(nameof(Fail))]
        public void Run([QueueTrigger("%Queue%")] string text, FunctionContext context)
        {
            recorder.Add($"{context.BindingContext.BindingData["DequeueCount"]}");
            throw new InvalidOperationException("always");
        }
    }

    public sealed class FailPoco(Recorder recorder)
    {
        [Function(nameof(FailPoco))]
        public void Run([QueueTrigger("%Queue%")] Version version) => recorder.Add($"{version}");
    }
}
