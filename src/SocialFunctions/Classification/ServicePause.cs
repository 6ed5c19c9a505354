namespace SocialFunctions.Classification;

/// <summary>Leaves a failing service alone for a while, so that a queue of messages does not wait for it one by one.</summary>
internal sealed class ServicePause(TimeProvider clock, TimeSpan length)
{
    private long until = long.MinValue;

    public bool IsOn => clock.GetUtcNow().UtcTicks < Volatile.Read(ref until);

    /// <summary>True for the one that began it; others that failed at the same time are told false.</summary>
    public bool Begin(out DateTimeOffset end)
    {
        var now = clock.GetUtcNow();
        end = now + length;
        var seen = Volatile.Read(ref until);
        return now.UtcTicks >= seen && Interlocked.CompareExchange(ref until, end.UtcTicks, seen) == seen;
    }
}
