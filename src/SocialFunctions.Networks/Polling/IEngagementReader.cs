namespace SocialFunctions.Networks.Polling;

/// <summary>A network whose counters can be read again for messages that are known.</summary>
public interface IEngagementReader
{
    /// <summary>Most ids in one call.</summary>
    int EngagementBatch { get; }

    /// <summary>True where whoever may read the network may read any post of it; else each account reads what it can.</summary>
    bool ReadsAnyPost => false;

    /// <param name="ids">Identities of mentions, at most <see cref="EngagementBatch"/>.</param>
    Task<EngagementReading> ReadEngagementAsync(PollRequest request, IReadOnlyList<string> ids, CancellationToken cancellationToken);
}
