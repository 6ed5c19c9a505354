using Microsoft.Azure.Functions.Worker;

namespace SocialFunctions.StandIns.Tests.Worker;

public sealed class TimerListenerTests
{
    // Without a time limit only the schedule waits for the clock.
    private const string NoLimit = """{"functionTimeout":"-1"}""";

    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 20, 10, 0, 30, TimeSpan.Zero));

    [Fact]
    public async Task A_timer_runs_at_each_occurrence_and_not_before()
    {
        await using var app = await App().StartAsync(typeof(Tick));
        await time.AdvanceAsync(TimeSpan.FromSeconds(29));
        await Task.Delay(100);
        Assert.Empty(app.Recorder.Entries);
        await time.AdvanceAsync(TimeSpan.FromSeconds(1));
        await app.Recorder.WaitForAsync(1);
        await time.AdvanceAsync(TimeSpan.FromSeconds(60));
        Assert.Equal(["tick", "tick"], await app.Recorder.WaitForAsync(2));
    }

    [Fact]
    public async Task A_failing_timer_keeps_its_schedule()
    {
        await using var app = await App().StartAsync(typeof(Fail));
        await time.AdvanceAsync(TimeSpan.FromSeconds(30));
        await app.Recorder.WaitForAsync(1);
        await time.AdvanceAsync(TimeSpan.FromSeconds(60));
        await app.Recorder.WaitForAsync(2);
    }

    [Fact]
    public async Task Occurrences_during_a_run_are_passed_over_and_a_run_by_hand_waits()
    {
        await using var app = await App().StartAsync(typeof(Long));
        await time.AdvanceAsync(TimeSpan.FromSeconds(30));
        await app.Recorder.WaitForAsync(1);

        var byHand = await app.GetAsync("/admin/functions/Long", WorkerApp.MasterKey, HttpMethod.Post, """{"input":""}""");
        Assert.Equal(202, byHand.Status);
        await Task.Delay(200);
        Assert.Equal(["begin"], app.Recorder.Entries);

        app.Recorder.Gate.SetResult();
        Assert.Equal(["begin", "end", "begin", "end"], await app.Recorder.WaitForAsync(4));
        Assert.Equal(1, app.Recorder.MostAtOnce);
    }

    [Fact]
    public async Task Run_on_startup_runs_at_once_and_then_by_schedule()
    {
        await using var app = await App().StartAsync(typeof(AtStart));
        Assert.Equal(["past due False, status null True"], await app.Recorder.WaitForAsync(1));
    }

    [Fact]
    public async Task A_schedule_may_be_named_by_a_setting()
    {
        await using var app = App();
        app.Settings["When"] = "0 1 10 * * *";
        await app.StartAsync(typeof(Named));
        await time.AdvanceAsync(TimeSpan.FromSeconds(30));
        await app.Recorder.WaitForAsync(1);
    }

    [Fact]
    public async Task A_setting_that_is_missing_stops_the_start_by_name()
    {
        await using var app = App();
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(typeof(Named)));
        Assert.Equal("The setting When, which a trigger names as %When%, is missing.", failure.Message);
    }

    private WorkerApp App() => new() { HostJson = NoLimit, Time = time };

    public sealed class Tick(Recorder recorder)
    {
        [Function(nameof(Tick))]
        public void Run([TimerTrigger("0 * * * * *", UseMonitor = false)] TimerInfo timer) => recorder.Add("tick");
    }

    public sealed class Fail(Recorder recorder)
    {
        [Function(nameof(Fail))]
        public void Run([TimerTrigger("0 * * * * *", UseMonitor = false)] TimerInfo timer)
        {
            recorder.Add("tick");
            throw new InvalidOperationException("always");
        }
    }

    public sealed class Long(Recorder recorder)
    {
        [Function(nameof(Long))]
        public Task RunAsync([TimerTrigger("0 * * * * *", UseMonitor = false)] TimerInfo timer) => recorder.WhileCountedAsync(async () =>
        {
            recorder.Add("begin");
            await recorder.Gate.Task;
            recorder.Add("end");
        });
    }

    public sealed class AtStart(Recorder recorder)
    {
        [Function(nameof(AtStart))]
        public void Run([TimerTrigger("0 0 0 1 1 *", UseMonitor = false, RunOnStartup = true)] TimerInfo timer) =>
            recorder.Add($"past due {timer.IsPastDue}, status null {timer.ScheduleStatus is null}");
    }

    public sealed class Named(Recorder recorder)
    {
        [Function(nameof(Named))]
        public void Run([TimerTrigger("%When%", UseMonitor = false)] TimerInfo timer) => recorder.Add("tick");
    }
}
