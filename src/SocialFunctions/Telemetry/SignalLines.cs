using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace SocialFunctions.Telemetry;

/// <summary>
/// Decides when signals are written as lines: at the end of a function call, because the host drops what a worker logs outside of
/// one; when the last line is a while ago, or when nothing else is at work here, so that an instance that is taken away has told
/// what it counted.
/// </summary>
internal sealed class SignalLines(ILogger<SignalLines> logger, IOptions<TelemetryOptions> options, TimeProvider time)
{
    private readonly TimeSpan pause = TimeSpan.FromSeconds(options.Value.SignalSeconds);
    private int atWork;
    private long lastTicks;

    /// <summary>Null when no lines are wanted. What is new since the last time is told (delta).</summary>
    public MetricReader? Reader { get; } = options.Value.SignalSeconds == 0
        ? null
        : new BaseExportingMetricReader(new SignalLineExporter(logger)) { TemporalityPreference = MetricReaderTemporalityPreference.Delta };

    public void Begin() => Interlocked.Increment(ref atWork);

    /// <summary>To be called while the function call still runs.</summary>
    public void End()
    {
        var now = time.GetUtcNow().UtcTicks;
        var last = Volatile.Read(ref lastTicks);
        if (Interlocked.Decrement(ref atWork) > 0 && now - last < pause.Ticks)
            return;
        // Of several that end together one writes for all.
        if (Interlocked.CompareExchange(ref lastTicks, now, last) == last)
            Reader?.Collect();
    }
}
