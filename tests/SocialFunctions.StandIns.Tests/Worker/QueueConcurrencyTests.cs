using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class QueueConcurrencyTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task No_more_than_batch_and_threshold_are_worked_on_at_once()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        for (var i = 0; i < 14; i++)
            await queue.SendMessageAsync($"{i}");
        await using var app = await QueueApp.Of(storage, name, "\"batchSize\":4,\"newBatchThreshold\":2").StartAsync(typeof(Slow));
        await app.Recorder.WaitForAsync(14);
        // A new batch of 4 is fetched when 2 are left: 6, and never 7.
        Assert.InRange(app.Recorder.MostAtOnce, 4, 6);
        await QueueApp.IsEmptyAsync(queue);
    }

    [Fact]
    public async Task A_batch_size_of_one_without_threshold_works_one_by_one()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        for (var i = 0; i < 4; i++)
            await queue.SendMessageAsync($"{i}");
        await using var app = await QueueApp.Of(storage, name, "\"batchSize\":1,\"newBatchThreshold\":0").StartAsync(typeof(Slow));
        Assert.Equal(["0", "1", "2", "3"], await app.Recorder.WaitForAsync(4));
        Assert.Equal(1, app.Recorder.MostAtOnce);
    }

    [Fact]
    public async Task The_environment_overrides_host_json()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        for (var i = 0; i < 4; i++)
            await queue.SendMessageAsync($"{i}");
        await using var app = QueueApp.Of(storage, name, "\"batchSize\":16");
        app.Settings["AzureFunctionsJobHost:extensions:queues:batchSize"] = "1";
        await app.StartAsync(typeof(Slow));
        await app.Recorder.WaitForAsync(4);
        Assert.Equal(1, app.Recorder.MostAtOnce);
    }

    public sealed class Slow(Recorder recorder)
    {
        [Function(nameof(Slow))]
        public Task RunAsync([QueueTrigger("%Queue%")] string text) => recorder.WhileCountedAsync(async () =>
        {
            await Task.Delay(60);
            recorder.Add(text);
        });
    }
}
