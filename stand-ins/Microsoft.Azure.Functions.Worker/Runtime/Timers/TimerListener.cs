using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>One timer function: waits for the schedule, runs it, never two runs at a time.</summary>
internal sealed partial class TimerListener(
    FunctionDescriptor function,
    TimerTriggerAttribute trigger,
    ISchedule schedule,
    ScheduleMonitor? monitor,
    FunctionInvoker invoker,
    RuntimeClock clock,
    ILogger logger) : IDisposable
{
    // Longer waits go in pieces: a timer takes at most 49 days, and a suspended machine wakes up to the right time.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim oneAtATime = new(1, 1);
    private ScheduleStatus? status;

    public FunctionDescriptor Function => function;

    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            if (await IsPastDueAsync(stopping))
                await OccurAsync(isPastDue: true, stopping);
            else if (trigger.RunOnStartup)
                await OccurAsync(isPastDue: false, stopping);
            while (schedule.Next(clock.UtcNow) is { } next)
            {
                await WaitUntilAsync(next, stopping);
                await OccurAsync(isPastDue: false, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    /// <summary>A run by hand; waits for one that is under way.</summary>
    public Task RunByHandAsync(CancellationToken cancellationToken) =>
        RunOnceAsync(new TimerInfo { ScheduleStatus = status }, cancellationToken);

    public void Dispose() => oneAtATime.Dispose();

    private async Task<bool> IsPastDueAsync(CancellationToken stopping)
    {
        if (monitor is null)
            return false;
        status = await TryAsync(() => monitor.ReadAsync(stopping));
        if (status is null)
        {
            await RecordAsync(last: default, stopping);
            return false;
        }

        // Worked out anew, not read from the blob: the schedule may have changed while the app was down.
        var since = status.Last == default ? status.LastUpdated : status.Last;
        return schedule.Next(since) <= clock.UtcNow;
    }

    private async Task OccurAsync(bool isPastDue, CancellationToken stopping)
    {
        var occurred = clock.UtcNow;
        await RunOnceAsync(new TimerInfo { ScheduleStatus = status, IsPastDue = isPastDue }, stopping);
        if (monitor is not null)
            await RecordAsync(occurred, CancellationToken.None);
    }

    private async Task RunOnceAsync(TimerInfo timer, CancellationToken stopping)
    {
        await oneAtATime.WaitAsync(stopping);
        try
        {
            // A run that has begun is not stopped by the order to stop: the drain decides how long it may go on.
            await invoker.InvokeAsync(function, timer, new Dictionary<string, object?>(), _ => Task.CompletedTask, CancellationToken.None);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    private async Task RecordAsync(DateTime last, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        status = new ScheduleStatus { Last = last, Next = schedule.Next(now) ?? default, LastUpdated = now };
        await TryAsync(async () =>
        {
            await monitor!.WriteAsync(status, cancellationToken);
            return true;
        });
    }

    private async Task<T?> TryAsync<T>(Func<Task<T>> storage)
    {
        try
        {
            return await storage();
        }
        catch (Exception e) when (StorageErrors.IsPassing(e))
        {
            LogUnmonitored(function.Name, e.GetType().Name);
            return default;
        }
    }

    private async Task WaitUntilAsync(DateTime next, CancellationToken stopping)
    {
        while (next - clock.UtcNow is var rest && rest > TimeSpan.Zero)
            await Task.Delay(rest < LongestWait ? rest : LongestWait, clock.Time, stopping);
    }

    [LoggerMessage(10, LogLevel.Warning, "The schedule status of '{Function}' could not be kept ({Error})")]
    private partial void LogUnmonitored(string function, string error);
}
