namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>The runtime's own clock: the app may register a TimeProvider that stands still, and its timers must still run.</summary>
internal sealed record RuntimeClock(TimeProvider Time)
{
    public DateTime UtcNow => Time.GetUtcNow().UtcDateTime;
}
