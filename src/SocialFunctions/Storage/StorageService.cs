namespace SocialFunctions.Storage;

/// <summary>One of the three services of the storage account that the app uses.</summary>
/// <param name="SubDomain">As its address and its setting name it: <c>table</c>.</param>
/// <param name="Area">What one of the things in it is called.</param>
/// <param name="Names">Of those that the app uses.</param>
/// <param name="Role">The built-in role that lets an identity do what the app and its host do there.</param>
internal sealed record StorageService(string SubDomain, string Area, IReadOnlyList<string> Names, string Role)
{
    public static StorageService Tables { get; } = new("table", "table", TableNames.All, "Storage Table Data Contributor");

    public static StorageService Queues { get; } = new("queue", "queue", [.. QueueNames.All, .. QueueNames.Poison], "Storage Queue Data Contributor");

    /// <summary>Owner, not contributor: what the host asks for of the account in which it keeps leases and keys.</summary>
    public static StorageService Blobs { get; } = new("blob", "container", ContainerNames.All, "Storage Blob Data Owner");

    public static IReadOnlyList<StorageService> All { get; } = [Tables, Queues, Blobs];

    /// <summary>The key of its address in the section of the connection.</summary>
    public string AddressKey => $"{SubDomain}ServiceUri";

    public string Setting => $"{StorageConnection.Setting}__{AddressKey}";
}
