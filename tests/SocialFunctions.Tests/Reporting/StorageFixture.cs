using Microsoft.Extensions.Configuration;
using SocialFunctions.Storage;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Reporting;

/// <summary>One storage emulator for a class, with all tables, queues and containers; each test takes a brand of its own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private readonly Azurite azurite = Azurite.Start();
    private int brands;

    internal StorageAreas Storage { get; private set; } = null!;

    internal string NextBrand() => $"brand-{Interlocked.Increment(ref brands)}";

    public async Task InitializeAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { [StorageConnection.Setting] = azurite.ConnectionString })
            .Build();
        var connection = new StorageConnection(configuration, new OperationPolicy());
        Storage = new StorageAreas(connection);
        await new StoragePreparation(connection).RunAsync(CancellationToken.None);
    }

    public Task DisposeAsync()
    {
        azurite.Dispose();
        return Task.CompletedTask;
    }
}
