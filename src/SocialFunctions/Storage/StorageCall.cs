namespace SocialFunctions.Storage;

/// <summary>Where a call to storage went. The exception that a client throws of it does not say.</summary>
/// <param name="Address">Of the service.</param>
/// <param name="Area">Name of the table, queue or container; null where the call does not name one of the app's own.</param>
internal sealed record StorageCall(StorageService Service, Uri Address, string? Area)
{
    /// <summary>The emulator's stands in the path, a real one's in the name of the host.</summary>
    public string Account => Address.HostNameType == UriHostNameType.Dns ? Address.Host.Split('.')[0] : Address.AbsolutePath.Trim('/');
}
