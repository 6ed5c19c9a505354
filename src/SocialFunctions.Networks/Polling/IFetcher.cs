namespace SocialFunctions.Networks.Polling;

/// <summary>A network whose pushes only name what happened.</summary>
public interface IFetcher
{
    /// <summary>
    /// Reads what a <see cref="Hooks.FetchOrder"/> names, as pages; their cursors are not kept. What is gone gives no page.
    /// </summary>
    IAsyncEnumerable<PollPage> FetchAsync(PollRequest request, string reference, CancellationToken cancellationToken);
}
