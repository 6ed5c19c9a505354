using System.Collections.Concurrent;

namespace SocialFunctions.StandIns.Tests.Worker;

/// <summary>What the functions of a test saw, in order.</summary>
public sealed class Recorder
{
    private readonly ConcurrentQueue<string> entries = new();
    private int running;
    private int most;

    public IReadOnlyList<string> Entries => [.. entries];

    public int MostAtOnce => Volatile.Read(ref most);

    /// <summary>Functions that wait for the test's word wait for this.</summary>
    public TaskCompletionSource Gate { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Add(string entry) => entries.Enqueue(entry);

    public async Task WhileCountedAsync(Func<Task> work)
    {
        var now = Interlocked.Increment(ref running);
        InterlockedMax(now);
        try
        {
            await work();
        }
        finally
        {
            Interlocked.Decrement(ref running);
        }
    }

    public Task<IReadOnlyList<string>> WaitForAsync(int count) => Eventually.TrueAsync(() => entries.Count >= count, () => Entries);

    private void InterlockedMax(int value)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < value && Interlocked.CompareExchange(ref most, value, seen) != seen)
        {
        }
    }
}
