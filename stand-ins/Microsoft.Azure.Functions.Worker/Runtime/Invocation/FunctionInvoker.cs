using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Runs a function within a scope, the middleware, the time limit and the drain.</summary>
internal sealed partial class FunctionInvoker(
    FunctionExecutionDelegate pipeline,
    IServiceScopeFactory scopes,
    ILoggerFactory loggers,
    HostSettings settings,
    RunningInvocations running,
    RuntimeClock clock)
{
    private static readonly ActivitySource Source = new("Microsoft.Azure.Functions.Worker");

    /// <summary>Runs it and hands the invocation to <paramref name="answer"/> while its scope is still open; false when it failed, which is logged here.</summary>
    public async Task<bool> InvokeAsync(
        FunctionDescriptor function,
        object? input,
        IReadOnlyDictionary<string, object?> bindingData,
        Func<Invocation, Task> answer,
        CancellationToken cancellationToken)
    {
        using var registration = running.Enter();
        using var limit = new CancellationTokenSource(settings.FunctionTimeout ?? Timeout.InfiniteTimeSpan, clock.Time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token, running.Abandoned);
        // Always within a trace, listened to or not: the app passes its id on.
        using var activity = Source.StartActivity(function.Name) ?? (Activity.Current is null ? new Activity(function.Name).Start() : null);
        await using var scope = scopes.CreateAsyncScope();
        if (input is HttpRequest request)
            request.HttpContext.RequestServices = scope.ServiceProvider;

        var invocation = new Invocation(function, input, bindingData, scope.ServiceProvider, stop.Token);
        var logger = loggers.CreateLogger($"Function.{function.Name}");
        var started = Stopwatch.GetTimestamp();
        try
        {
            await pipeline(invocation);
            await answer(invocation);
            LogExecuted(logger, function.Name, invocation.InvocationId, Milliseconds(started));
            return true;
        }
        catch (Exception e)
        {
            // The boundary between the runtime and the app: whatever a function throws is its failure, not the runtime's.
            if (limit.IsCancellationRequested)
                LogTimedOut(logger, function.Name, settings.FunctionTimeout);
            LogFailed(logger, e, function.Name, invocation.InvocationId, Milliseconds(started), bindingData.GetValueOrDefault("DequeueCount") ?? "none");
            return false;
        }
    }

    private static long Milliseconds(long started) => (long)Stopwatch.GetElapsedTime(started).TotalMilliseconds;

    [LoggerMessage(1, LogLevel.Information, "Executed '{Function}' (Succeeded, Id={Id}, Duration={Duration}ms)")]
    private static partial void LogExecuted(ILogger logger, string function, string id, long duration);

    [LoggerMessage(2, LogLevel.Error, "Executed '{Function}' (Failed, Id={Id}, Duration={Duration}ms, DequeueCount={DequeueCount})")]
    private static partial void LogFailed(ILogger logger, Exception e, string function, string id, long duration, object dequeueCount);

    [LoggerMessage(3, LogLevel.Error, "'{Function}' ran longer than functionTimeout {Limit} and was cancelled")]
    private static partial void LogTimedOut(ILogger logger, string function, TimeSpan? limit);
}
