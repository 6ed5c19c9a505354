namespace SocialFunctions.Networks.Polling;

/// <summary>
/// What one network is asked for. The caller queues a page's mentions, then stores the page's cursor, then asks for the next page:
/// a crash between two steps repeats mentions and loses none.
/// </summary>
public interface IPoller
{
    /// <summary>One of <see cref="Domain.Mentions.NetworkNames"/>.</summary>
    string Network { get; }

    /// <summary>What a connector of this network is told.</summary>
    IReadOnlyList<ConnectorSetting> Settings { get; }

    Budget Budget { get; }

    /// <summary>What this account is read from.</summary>
    IReadOnlyList<PollStream> Streams(Connector connector);

    /// <summary>Page by page; nothing new gives no page. A fault is the last page. Throws only on cancellation and bugs.</summary>
    IAsyncEnumerable<PollPage> PollAsync(PollRequest request, CancellationToken cancellationToken);
}
