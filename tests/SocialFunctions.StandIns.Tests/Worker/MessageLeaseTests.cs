using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class MessageLeaseTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task Work_longer_than_the_lease_keeps_its_message_by_renewal()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("long");
        await using var app = await QueueApp.Of(storage, name, lease: "00:00:01").StartAsync(typeof(Hold));
        await app.Recorder.WaitForAsync(1);
        await Task.Delay(2500);
        app.Recorder.Gate.SetResult();
        await QueueApp.IsEmptyAsync(queue);
        Assert.Equal(["1"], app.Recorder.Entries);
    }

    [Fact]
    public async Task A_message_whose_worker_died_comes_again_when_the_lease_ends()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("orphan");
        // Somebody takes it for a second and is never heard of again.
        Assert.Single((await queue.ReceiveMessagesAsync(1, TimeSpan.FromSeconds(1))).Value);
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Hold));
        app.Recorder.Gate.SetResult();
        Assert.Equal(["2"], await app.Recorder.WaitForAsync(1));
        await QueueApp.IsEmptyAsync(queue);
    }

    public sealed class Hold(Recorder recorder)
    {
        [Function(nameof(Hold))]
        public Task RunAsync([QueueTrigger("%Queue%")] string text, FunctionContext context)
        {
            recorder.Add($"{context.BindingContext.BindingData["DequeueCount"]}");
            return recorder.Gate.Task;
        }
    }
}
