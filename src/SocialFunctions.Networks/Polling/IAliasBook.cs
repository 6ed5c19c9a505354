namespace SocialFunctions.Networks.Polling;

/// <summary>Other ids of messages that were stored: a server's local id, a later version's id.</summary>
public interface IAliasBook
{
    /// <summary>The identity behind <paramref name="alias"/>; null when it is not known.</summary>
    ValueTask<string?> FindAsync(string network, string alias, CancellationToken cancellationToken);
}
