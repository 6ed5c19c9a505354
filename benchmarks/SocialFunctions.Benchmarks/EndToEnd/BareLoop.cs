using System.Diagnostics;
using System.Text;

namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>
/// Issues a recording's operations against an empty emulator, with nothing between them: no JSON, no classification, no waiting
/// for a queue. A request begins when those have ended that had ended before it began in the recording, so order and concurrency
/// are the app's; the time that the app spent between is left out.
/// </summary>
internal sealed class BareLoop(Recording recording, string storage) : IDisposable
{
    private readonly HttpClient http = StorageEndpoints.Client();
    private readonly ReplayedRequests requests = new(recording, storage);
    private readonly ReceivedMessages received = new();
    private int differing;

    /// <summary>Requests that succeeded in one and failed in the other.</summary>
    public int Differing => differing;

    public int Issued { get; private set; }

    /// <summary>Of those issued: conflicts, and rows that were not there, which the recording holds too.</summary>
    public int Refused { get; private set; }

    public int Peak { get; private set; }

    /// <summary>The time of the import's operations; those of the app's start go before it, unmeasured.</summary>
    public async Task<TimeSpan> RunAsync(CancellationToken cancellationToken)
    {
        await WalkAsync(0, recording.ImportBegins, cancellationToken);
        Issued = Refused = Peak = 0;
        var clock = Stopwatch.StartNew();
        await WalkAsync(recording.ImportBegins, recording.ImportEnds, cancellationToken);
        return clock.Elapsed;
    }

    public void Dispose() => http.Dispose();

    private async Task WalkAsync(int from, int to, CancellationToken cancellationToken)
    {
        var running = new Dictionary<int, Task>();
        for (var at = from; at < to; at++)
        {
            var (operation, ended) = recording.Events[at];
            if (ended && running.Remove(operation.Number, out var task))
            {
                await task;
            }
            else if (!ended && IsIssued(operation))
            {
                running.Add(operation.Number, SendAsync(operation, cancellationToken));
                Issued++;
                Refused += Outcome.Failed(operation.Status) ? 1 : 0;
                Peak = Math.Max(Peak, running.Count);
            }
        }

        await Task.WhenAll(running.Values);
    }

    /// <summary>Looking into empty queues and renewing leases is what waiting costs: the bare loop does not wait.</summary>
    private static bool IsIssued(RecordedOperation operation) => !operation.FoundNothing && !operation.IsRenewal && operation.Status > 0;

    private async Task SendAsync(RecordedOperation operation, CancellationToken cancellationToken)
    {
        if (operation.IsDelete && !received.Has(operation.Queue))
            await IssueAsync(requests.Receive(operation.Queue), operation.Queue, cancellationToken);
        if (operation.IsDelete && !received.Has(operation.Queue))
        {
            Interlocked.Increment(ref differing);
            return;
        }

        var request = operation.IsDelete ? requests.Delete(operation, received.Take(operation.Queue)) : requests.Of(operation);
        var status = await IssueAsync(request, operation.IsReceive ? operation.Queue : null, cancellationToken);
        if (Outcome.Failed(status) != Outcome.Failed(operation.Status))
            Interlocked.Increment(ref differing);
    }

    private async Task<int> IssueAsync(HttpRequestMessage request, string? queue, CancellationToken cancellationToken)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, cancellationToken);
            var content = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
            if (queue is not null)
                received.Add(queue, Encoding.UTF8.GetString(content));
            return Outcome.Of((int)answer.StatusCode, content);
        }
    }
}
