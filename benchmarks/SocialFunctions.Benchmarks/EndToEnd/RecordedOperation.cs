namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>One request of the app to storage; its body lies in the recording's file.</summary>
internal sealed record RecordedOperation
{
    public required int Number { get; init; }

    public required StorageService Service { get; init; }

    public required string Method { get; init; }

    /// <summary>Path and query as they were sent.</summary>
    public required string Target { get; init; }

    public required IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; }

    public required long Offset { get; init; }

    public required int Length { get; init; }

    public int Status { get; set; }

    /// <summary>A look into a queue that held nothing.</summary>
    public bool FoundNothing { get; set; }

    public bool IsReceive => Service == StorageService.Queue && Method == "GET" && Path.EndsWith("/messages", StringComparison.Ordinal) && !Target.Contains("peekonly");

    public bool IsDelete => Service == StorageService.Queue && Method == "DELETE" && Path.Contains("/messages/");

    /// <summary>A lease renewed; the bare loop is too quick to need one.</summary>
    public bool IsRenewal => Service == StorageService.Queue && Method == "PUT" && Path.Contains("/messages/");

    /// <summary>Account and queue, up to the messages.</summary>
    public string Queue => Path[..Path.IndexOf("/messages", StringComparison.Ordinal)];

    private string Path => Target.Split('?', 2)[0];
}
