namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>Counts what runs, so that a stop can wait for it, and gives up on it when the wait is over.</summary>
internal sealed class RunningInvocations : IDisposable
{
    private readonly CancellationTokenSource abandon = new();
    private int count;

    /// <summary>Cancelled when the drain is over and something still runs.</summary>
    public CancellationToken Abandoned => abandon.Token;

    public int Count => Volatile.Read(ref count);

    public IDisposable Enter()
    {
        Interlocked.Increment(ref count);
        return new Exit(this);
    }

    public void AbandonAfter(TimeSpan patience) => abandon.CancelAfter(patience);

    public void Dispose() => abandon.Dispose();

    private sealed class Exit(RunningInvocations owner) : IDisposable
    {
        public void Dispose() => Interlocked.Decrement(ref owner.count);
    }
}
