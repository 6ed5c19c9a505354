using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class QueueListenerTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task A_message_is_run_and_deleted_and_its_queue_is_made_at_start()
    {
        var queue = storage.Queue(name);
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Keep));
        await queue.SendMessageAsync("¿Qué tal? 😀");
        Assert.Equal(["¿Qué tal? 😀 dequeue 1"], await app.Recorder.WaitForAsync(1));
        await QueueApp.IsEmptyAsync(queue);
    }

    [Fact]
    public async Task Plain_texts_are_taken_when_host_json_says_so()
    {
        await using var app = await QueueApp.Of(storage, name, "\"messageEncoding\":\"none\"").StartAsync(typeof(Keep));
        await new Azure.Storage.Queues.QueueClient(storage.ConnectionString, name).SendMessageAsync("plain");
        Assert.Equal(["plain dequeue 1"], await app.Recorder.WaitForAsync(1));
    }

    [Fact]
    public async Task A_queue_that_vanished_is_made_again()
    {
        var queue = storage.Queue(name);
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Keep));
        await queue.DeleteAsync();
        await Eventually.TrueAsync(async () => await queue.ExistsAsync(), "the queue is there again");
        await queue.SendMessageAsync("again");
        await app.Recorder.WaitForAsync(1);
    }

    [Fact]
    public async Task A_quiet_queue_is_looked_at_within_the_longest_polling_interval()
    {
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Keep));
        await Task.Delay(700);
        var sent = System.Diagnostics.Stopwatch.StartNew();
        await storage.Queue(name).SendMessageAsync("late");
        await app.Recorder.WaitForAsync(1);
        Assert.InRange(sent.ElapsedMilliseconds, 0, 1500);
    }

    public sealed class Keep(Recorder recorder)
    {
        [Function(nameof(Keep))]
        public void Run([QueueTrigger("%Queue%")] string text, FunctionContext context) =>
            recorder.Add($"{text} dequeue {context.BindingContext.BindingData["DequeueCount"]}");
    }
}
