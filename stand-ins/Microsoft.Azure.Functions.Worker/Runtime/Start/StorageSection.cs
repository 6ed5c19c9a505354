using Azure.Core;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.StandIn;

/// <summary>
/// A connection that a trigger names, by the genuine host's rules: the setting itself is a connection string; else <c>…__accountName</c>
/// or <c>…__queueServiceUri</c> and <c>…__blobServiceUri</c> say where the account is, and <see cref="IdentityOf"/> signs in.
/// </summary>
internal sealed class StorageSection(string name, IConfigurationSection section)
{
    private readonly Lazy<TokenCredential> identity = new(() => IdentityOf.Section(section));

    public QueueServiceClient Queues(QueueClientOptions? options = null) => section.Value is { Length: > 0 } text
        ? Parse(() => new QueueServiceClient(text, options))
        : new QueueServiceClient(Address("queue"), identity.Value, options);

    public BlobServiceClient Blobs(BlobClientOptions? options = null) => section.Value is { Length: > 0 } text
        ? Parse(() => new BlobServiceClient(text, options))
        : new BlobServiceClient(Address("blob"), identity.Value, options);

    private Uri Address(string service)
    {
        var key = $"{service}ServiceUri";
        var text = section["accountName"] is { Length: > 0 } account ? $"https://{account}.{service}.core.windows.net" : section[key];
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps
            ? address
            : throw new StartupFailure(
                $"The setting {name}__{key} is not the https address of the {service} service: set it, or {name}__accountName, or {name} to a connection string.",
                StartupFailure.WrongSettings);
    }

    private T Parse<T>(Func<T> parse)
    {
        try
        {
            // Making a client parses the text and calls nobody.
            return parse();
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            throw new StartupFailure(
                $"{name} is not a connection string: copy the whole one of the storage account, or write UseDevelopmentStorage=true for Azurite.",
                StartupFailure.WrongSettings,
                unreadable);
        }
    }
}
