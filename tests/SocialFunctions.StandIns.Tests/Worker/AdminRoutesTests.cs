using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class AdminRoutesTests(WorkerStorage storage)
{
    [Theory]
    [InlineData("Yearly", WorkerApp.MasterKey, "{\"input\":\"\"}", 202)]
    [InlineData("yearly", WorkerApp.MasterKey, "{}", 202)]
    [InlineData("Yearly", WorkerApp.FunctionKey, "{}", 401)]
    [InlineData("Yearly", null, "{}", 401)]
    [InlineData("Nobody", WorkerApp.MasterKey, "{}", 404)]
    [InlineData("Yearly", WorkerApp.MasterKey, "not json", 400)]
    [InlineData("Yearly", WorkerApp.MasterKey, "[]", 400)]
    public async Task A_function_is_run_by_hand_with_the_master_key(string name, string? key, string body, int status)
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Yearly));
        Assert.Equal(status, (await app.GetAsync($"/admin/functions/{name}", key, HttpMethod.Post, body)).Status);
        if (status == 202)
            await app.Recorder.WaitForAsync(1);
        else
            Assert.Empty(app.Recorder.Entries);
    }

    [Fact]
    public async Task A_queue_function_takes_the_input_as_its_message()
    {
        var name = WorkerStorage.NewName();
        await using var app = await QueueApp.Of(storage, name).StartAsync(typeof(Listen));
        await app.GetAsync("/admin/functions/Listen", WorkerApp.MasterKey, HttpMethod.Post, """{"input":"a mano"}""");
        Assert.Equal(["a mano"], await app.Recorder.WaitForAsync(1));
        Assert.Equal(0, await QueueApp.CountAsync(storage.Queue(name)));
    }

    [Fact]
    public async Task The_answer_does_not_wait_for_the_function_but_a_stop_does()
    {
        await using var app = await new WorkerApp().StartAsync(typeof(Slow));
        Assert.Equal(202, (await app.GetAsync("/admin/functions/Slow", WorkerApp.MasterKey, HttpMethod.Post, "{}")).Status);
        await app.Recorder.WaitForAsync(1);
        Assert.Equal(["begin"], app.Recorder.Entries);
        var stopped = app.Host.StopAsync();
        app.Recorder.Gate.SetResult();
        await stopped;
        Assert.Equal(["begin", "end"], app.Recorder.Entries);
    }

    public sealed class Yearly(Recorder recorder)
    {
        [Function(nameof(Yearly))]
        public void Run([TimerTrigger("0 0 0 1 1 *", UseMonitor = false)] TimerInfo timer) => recorder.Add("ran");
    }

    public sealed class Slow(Recorder recorder)
    {
        [Function(nameof(Slow))]
        public async Task RunAsync([TimerTrigger("0 0 0 1 1 *", UseMonitor = false)] TimerInfo timer)
        {
            recorder.Add("begin");
            await recorder.Gate.Task;
            recorder.Add("end");
        }
    }

    public sealed class Listen(Recorder recorder)
    {
        [Function(nameof(Listen))]
        public void Run([QueueTrigger("%Queue%")] string text) => recorder.Add(text);
    }
}
