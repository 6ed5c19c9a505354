namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary><c>extensions.queues</c> of host.json.</summary>
internal sealed record QueueSettings
{
    public required int BatchSize { get; init; }

    /// <summary>The next batch is fetched as soon as no more than this many messages are being worked on.</summary>
    public required int NewBatchThreshold { get; init; }

    /// <summary>The pause before a failed message is tried again.</summary>
    public required TimeSpan VisibilityTimeout { get; init; }

    public required int MaxDequeueCount { get; init; }

    public required TimeSpan MaxPollingInterval { get; init; }

    public required bool Base64 { get; init; }

    public static QueueSettings From(HostSettingsReader reader)
    {
        var batch = reader.Number("batchSize", 16, 1, 32);
        return new QueueSettings
        {
            BatchSize = batch,
            NewBatchThreshold = reader.Number("newBatchThreshold", batch / 2, 0, 1000),
            VisibilityTimeout = reader.Span("visibilityTimeout", TimeSpan.Zero),
            MaxDequeueCount = reader.Number("maxDequeueCount", 5, 1, 100),
            MaxPollingInterval = reader.Span("maxPollingInterval", TimeSpan.FromMinutes(1)),
            Base64 = !string.Equals(reader.Text("messageEncoding"), "none", StringComparison.OrdinalIgnoreCase),
        };
    }
}
