namespace SocialFunctions.Storage;

/// <summary>
/// Operations that bringing mentions in has cost this instance since it started: those of the app's storage clients, and two
/// (receive, delete) for each queue message. Timers, roll-up, reports and pages are left out.
/// </summary>
internal sealed class OperationMeter(TimeProvider time)
{
    private long total;

    public DateTimeOffset StartedAt { get; } = time.GetUtcNow();

    /// <summary>Tells this instance's row from every other's.</summary>
    public string Instance { get; } = $"{time.GetUtcNow().UtcTicks:x}-{Environment.ProcessId:x}";

    public long Total => Interlocked.Read(ref total);

    public void Add(long operations) => Interlocked.Add(ref total, operations);
}
