using Azure.Core;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Microsoft.Extensions.Configuration;

namespace SocialFunctions.Storage;

/// <summary>Makes the storage clients as <see cref="StorageSettings"/> say. Every client counts what it does, and says what a person must put right.</summary>
internal sealed class StorageConnection(IConfiguration configuration, OperationPolicy counting)
{
    /// <summary>Name of the setting, and of the section; queue triggers name it too.</summary>
    public const string Setting = "AzureWebJobsStorage";

    private readonly StorageSettings settings = new(configuration);

    // One for all services: it keeps the token that they share.
    private readonly Lazy<TokenCredential> identity = new(() => AppIdentity.Of(configuration));

    /// <param name="impatient">Gives up within seconds: for the start, which somebody watches.</param>
    public TableServiceClient Tables(bool impatient = false)
    {
        if (settings.ConnectionString is { } text)
            return new TableServiceClient(text, With(new TableClientOptions(), StorageService.Tables, new TableServiceClient(text).Uri, impatient));
        var address = Address(StorageService.Tables);
        return new TableServiceClient(address, identity.Value, With(new TableClientOptions(), StorageService.Tables, address, impatient));
    }

    /// <inheritdoc cref="Tables" path="/param"/>
    public QueueServiceClient Queues(bool impatient = false)
    {
        // The host reads message text as base64 unless told otherwise.
        var options = new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 };
        if (settings.ConnectionString is { } text)
            return new QueueServiceClient(text, With(options, StorageService.Queues, new QueueServiceClient(text).Uri, impatient));
        var address = Address(StorageService.Queues);
        return new QueueServiceClient(address, identity.Value, With(options, StorageService.Queues, address, impatient));
    }

    /// <inheritdoc cref="Tables" path="/param"/>
    public BlobServiceClient Blobs(bool impatient = false)
    {
        if (settings.ConnectionString is { } text)
            return new BlobServiceClient(text, With(new BlobClientOptions(), StorageService.Blobs, new BlobServiceClient(text).Uri, impatient));
        var address = Address(StorageService.Blobs);
        return new BlobServiceClient(address, identity.Value, With(new BlobClientOptions(), StorageService.Blobs, address, impatient));
    }

    private T With<T>(T options, StorageService service, Uri address, bool impatient)
        where T : ClientOptions
    {
        options.AddPolicy(counting, HttpPipelinePosition.PerCall);
        options.AddPolicy(new CallPolicy(service, address, settings), HttpPipelinePosition.PerCall);
        if (!impatient)
            return options;
        options.Retry.MaxRetries = 3;
        options.Retry.Delay = TimeSpan.FromMilliseconds(400);
        options.Retry.NetworkTimeout = TimeSpan.FromSeconds(10);
        return options;
    }

    // The settings were checked before anybody asks for a client.
    private Uri Address(StorageService service) =>
        settings.Address(service) ?? throw new InvalidOperationException($"Setting {settings.SettingOf(service)} is missing or wrong.");
}
