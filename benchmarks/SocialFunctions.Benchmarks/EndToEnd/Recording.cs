namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>
/// The app's storage traffic in the order in which requests began and ended. Bodies go to a file: memory stays small however
/// long the import is.
/// </summary>
internal sealed class Recording(string path) : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream bodies = new(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
    private readonly List<RecordedOperation> operations = [];
    private readonly List<RecordedEvent> events = [];

    /// <summary>Events before this one belong to the app's start.</summary>
    public int ImportBegins { get; private set; }

    /// <summary>Events from this one on came after the import was worked off.</summary>
    public int ImportEnds { get; private set; }

    public IReadOnlyList<RecordedEvent> Events => events;

    public RecordedOperation Begin(StorageService service, string method, string target, IReadOnlyList<KeyValuePair<string, string>> headers, byte[] body)
    {
        lock (gate)
        {
            var operation = new RecordedOperation
            {
                Number = operations.Count,
                Service = service,
                Method = method,
                Target = target,
                Headers = headers,
                Offset = bodies.Length,
                Length = body.Length,
            };
            bodies.Write(body);
            operations.Add(operation);
            events.Add(new RecordedEvent(operation, Ended: false));
            return operation;
        }
    }

    public void End(RecordedOperation operation, int status, bool foundNothing)
    {
        lock (gate)
        {
            operation.Status = status;
            operation.FoundNothing = foundNothing;
            events.Add(new RecordedEvent(operation, Ended: true));
        }
    }

    public void MarkBegin()
    {
        lock (gate)
            ImportBegins = events.Count;
    }

    public void MarkEnd()
    {
        lock (gate)
        {
            ImportEnds = events.Count;
            bodies.Flush();
        }
    }

    public byte[] Body(RecordedOperation operation)
    {
        var body = new byte[operation.Length];
        RandomAccess.Read(bodies.SafeFileHandle, body, operation.Offset);
        return body;
    }

    public void Dispose() => bodies.Dispose();
}
