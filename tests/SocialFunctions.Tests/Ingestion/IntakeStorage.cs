using Microsoft.Extensions.Configuration;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Storage;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>An emulator with the app's tables and queues and nobody who listens: what is broken there stays broken.</summary>
public sealed class IntakeStorage : IAsyncLifetime, IDisposable
{
    private readonly Azurite azurite = Azurite.Start();

    internal StorageAreas Areas { get; private set; } = null!;

    internal Brand Brand { get; } = ((BrandFileResult.Valid)BrandFile.Read(File.ReadAllBytes(RepositoryRoot.Of("samples", "brand.json")))).Brand;

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create<string, string?>(StorageConnection.Setting, azurite.ConnectionString)]).Build();
        var connection = new StorageConnection(configuration, new OperationPolicy());
        Areas = new StorageAreas(connection);
        await new StoragePreparation(connection).RunAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => azurite.Dispose();
}
