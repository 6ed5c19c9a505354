using Azure.Core;
using Azure.Data.Tables;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>
/// Makes the storage clients from the host's own settings: a connection string (<c>AzureWebJobsStorage</c>), or an address for each
/// service (<c>AzureWebJobsStorage__queueServiceUri</c> and the like) with the identity of the app. Every client counts what it does.
/// </summary>
internal sealed class StorageConnection(IConfiguration configuration, OperationPolicy counting)
{
    /// <summary>Name of the setting; queue triggers name it too.</summary>
    public const string Setting = "AzureWebJobsStorage";

    private readonly string? text = configuration[Setting];

    public TableServiceClient Tables()
    {
        var options = new TableClientOptions();
        options.AddPolicy(counting, HttpPipelinePosition.PerCall);
        return text is not null ? new TableServiceClient(text, options) : new TableServiceClient(Address("tableServiceUri"), Identity, options);
    }

    public QueueServiceClient Queues()
    {
        // The host reads message text as base64 unless told otherwise.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        options.AddPolicy(counting, HttpPipelinePosition.PerCall);
        return text is not null ? new QueueServiceClient(text, options) : new QueueServiceClient(Address("queueServiceUri"), Identity, options);
    }

    public BlobServiceClient Blobs()
    {
        var options = new BlobClientOptions();
        options.AddPolicy(counting, HttpPipelinePosition.PerCall);
        return text is not null ? new BlobServiceClient(text, options) : new BlobServiceClient(Address("blobServiceUri"), Identity, options);
    }

    /// <summary>What is wrong with the settings, each with its name.</summary>
    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        if (configuration[Setting] is { } text && !string.IsNullOrWhiteSpace(text))
        {
            if (!IsConnectionString(text))
                yield return $"{Setting} is not a connection string: copy the whole one of your storage account, or write UseDevelopmentStorage=true for Azurite.";
            yield break;
        }

        foreach (var service in new[] { "tableServiceUri", "queueServiceUri", "blobServiceUri" })
        {
            if (!Uri.TryCreate(configuration[$"{Setting}:{service}"], UriKind.Absolute, out var address) || address.Scheme != Uri.UriSchemeHttps)
                yield return $"{Setting}__{service} must be the https address of the service (or set {Setting} to a connection string; UseDevelopmentStorage=true is Azurite).";
        }
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            // Making a client parses the text and calls nobody.
            return new QueueServiceClient(text).AccountName.Length > 0 && new TableServiceClient(text).AccountName.Length > 0;
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private static DefaultAzureCredential Identity => new();

    private Uri Address(string service) =>
        Uri.TryCreate(configuration[$"{Setting}:{service}"], UriKind.Absolute, out var address)
            ? address
            : throw new InvalidOperationException(
                $"Setting {Setting} is missing: set it to a connection string, or {Setting}__{service} to the https address of the service.");
}
