using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.StandIn;

namespace SocialFunctions.StandIns.Tests.Worker;

[Collection(WorkerStorage.Collection)]
public sealed class ScheduleMonitorTests(WorkerStorage storage)
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 20, 10, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_schedule_seen_for_the_first_time_is_written_down_and_not_run()
    {
        await using var app = await App(Morning).StartAsync(typeof(First));
        await Eventually.TrueAsync(async () => await Status<First>().ReadAsync(default) is not null, "the status is written");
        var status = await Status<First>().ReadAsync(default);
        Assert.Equal(Morning.UtcDateTime, status!.LastUpdated);
        Assert.Equal(new DateTime(2026, 11, 20, 11, 0, 0, DateTimeKind.Utc), status.Next);
        Assert.Empty(app.Recorder.Entries);
    }

    [Fact]
    public async Task After_a_pause_the_timer_runs_once_as_past_due()
    {
        await using (await App(Morning).StartAsync(typeof(Paused)))
            await Eventually.TrueAsync(async () => await Status<Paused>().ReadAsync(default) is not null, "the status is written");

        await using (var late = await App(Morning.AddHours(3)).StartAsync(typeof(Paused)))
        {
            Assert.Equal(["past due True, next 11"], await late.Recorder.WaitForAsync(1));
            await Eventually.TrueAsync(async () => (await Status<Paused>().ReadAsync(default))!.Next.Hour == 14, "the run is written down");
            Assert.Single(late.Recorder.Entries);
        }

        await using var soon = await App(Morning.AddHours(3).AddMinutes(5)).StartAsync(typeof(Paused));
        await Task.Delay(300);
        Assert.Empty(soon.Recorder.Entries);
    }

    private ScheduleMonitor Status<T>() => new(
        new BlobContainerClient(storage.ConnectionString, ScheduleMonitor.Container),
        $"timers/socialfunctions.standins.tests/Host.Functions.{typeof(T).Name}/status");

    private WorkerApp App(DateTimeOffset now) => new()
    {
        HostJson = """{"functionTimeout":"-1"}""",
        Time = new ManualTime(now),
        Settings = { ["AzureWebJobsStorage"] = storage.ConnectionString },
    };

    public sealed class First(Recorder recorder)
    {
        [Function(nameof(First))]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) => recorder.Add("ran");
    }

    public sealed class Paused(Recorder recorder)
    {
        [Function(nameof(Paused))]
        public void Run([TimerTrigger("0 0 * * * *")] TimerInfo timer) =>
            recorder.Add($"past due {timer.IsPastDue}, next {timer.ScheduleStatus!.Next.Hour}");
    }
}
