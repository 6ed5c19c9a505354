using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class QueueStopTests(WorkerStorage storage)
{
    private readonly string name = WorkerStorage.NewName();

    [Fact]
    public async Task Stopping_lets_running_functions_finish_and_takes_nothing_new()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("begun");
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Gated));
        await app.Recorder.WaitForAsync(1);

        var stopped = app.Host.StopAsync();
        await queue.SendMessageAsync("too late");
        await Task.Delay(300);
        Assert.False(stopped.IsCompleted);
        app.Recorder.Gate.SetResult();
        await stopped;

        Assert.Equal(["begin begun", "end begun cancelled False"], app.Recorder.Entries);
        Assert.Equal(1, await QueueApp.CountAsync(queue));
    }

    [Fact]
    public async Task What_outlasts_the_drain_is_cancelled()
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("stuck");
        await using var app = QueueApp.Of(storage, name);
        app.Settings["StandIns:DrainTimeout"] = "00:00:00.3";
        await app.StartAsync(typeof(Endless));
        await app.Recorder.WaitForAsync(1);
        await app.Host.StopAsync();
        Assert.Equal(["begin", "cancelled"], app.Recorder.Entries);
    }

    public sealed class Gated(Recorder recorder)
    {
        [Function(nameof(Gated))]
        public async Task RunAsync([QueueTrigger("%Queue%")] string text, CancellationToken cancellationToken)
        {
            recorder.Add($"begin {text}");
            await recorder.Gate.Task;
            recorder.Add($"end {text} cancelled {cancellationToken.IsCancellationRequested}");
        }
    }

    public sealed class Endless(Recorder recorder)
    {
        [Function(nameof(Endless))]
        public async Task RunAsync([QueueTrigger("%Queue%")] string text, CancellationToken cancellationToken)
        {
            recorder.Add("begin");
            await using var registration = cancellationToken.Register(() => recorder.Add("cancelled"));
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }
    }
}
