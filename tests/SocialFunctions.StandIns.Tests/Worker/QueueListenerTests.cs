using System.Globalization;
using Azure.Storage.Queues.Models;
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

    [Theory]
    [InlineData(typeof(AsString))]
    [InlineData(typeof(AsBytes))]
    [InlineData(typeof(AsBinaryData))]
    [InlineData(typeof(AsMessage))]
    [InlineData(typeof(AsPoco))]
    public async Task A_message_binds_to_every_type(Type function)
    {
        var queue = storage.Queue(name);
        await queue.CreateAsync();
        await queue.SendMessageAsync("""{"word":"sí"}""");
        await using var app = await QueueApp.Of(storage, name).StartAsync(function);
        Assert.Contains("sí", Assert.Single(await app.Recorder.WaitForAsync(1)));
    }

    [Fact]
    public async Task Plain_texts_are_taken_when_host_json_says_so()
    {
        await using var app = await QueueApp.Of(storage, name, "\"messageEncoding\":\"none\"").StartAsync(typeof(Keep));
        await new Azure.Storage.Queues.QueueClient(storage.ConnectionString, name).SendMessageAsync("plain");
        Assert.Equal(["plain dequeue 1"], await app.Recorder.WaitForAsync(1));
    }

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

    public sealed class Keep(Recorder recorder)
    {
        [Function(nameof(Keep))]
        public void Run([QueueTrigger("%Queue%")] string text, FunctionContext context) =>
            recorder.Add($"{text} dequeue {context.BindingContext.BindingData["DequeueCount"]}");
    }

    public sealed class AsString(Recorder recorder)
    {
        [Function(nameof(AsString))]
        public void Run([QueueTrigger("%Queue%")] string text) => recorder.Add(text);
    }

    public sealed class AsBytes(Recorder recorder)
    {
        [Function(nameof(AsBytes))]
        public void Run([QueueTrigger("%Queue%")] byte[] body) => recorder.Add(System.Text.Encoding.UTF8.GetString(body));
    }

    public sealed class AsBinaryData(Recorder recorder)
    {
        [Function(nameof(AsBinaryData))]
        public void Run([QueueTrigger("%Queue%")] BinaryData body) => recorder.Add(body.ToString());
    }

    public sealed class AsMessage(Recorder recorder)
    {
        [Function(nameof(AsMessage))]
        public void Run([QueueTrigger("%Queue%")] QueueMessage message) =>
            recorder.Add(string.Create(CultureInfo.InvariantCulture, $"{message.Body} {message.DequeueCount}"));
    }

    public sealed class AsPoco(Recorder recorder)
    {
        [Function(nameof(AsPoco))]
        public void Run([QueueTrigger("%Queue%")] Saying saying) => recorder.Add(saying.Word);
    }

    public sealed record Saying(string Word);

    public sealed class Slow(Recorder recorder)
    {
        [Function(nameof(Slow))]
        public Task RunAsync([QueueTrigger("%Queue%")] string text) => recorder.WhileCountedAsync(async () =>
        {
            await Task.Delay(60);
            recorder.Add(text);
        });
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
