using Azure.Data.Tables;
using SocialFunctions.Testing;

namespace SocialFunctions.StandIns.Tests.Tables;

/// <summary>One emulator for all tests of tables; each test takes a table of its own.</summary>
public sealed class TablesFixture : IDisposable
{
    private readonly Azurite azurite = Azurite.Start();
    private int tables;

    public string ConnectionString => azurite.ConnectionString;

    public async Task<TableClient> NewTableAsync(TableClientOptions? options = null)
    {
        var table = new TableServiceClient(ConnectionString, options).GetTableClient(NewName());
        await table.CreateIfNotExistsAsync(CancellationToken.None);
        return table;
    }

    public string NewName() => $"table{Interlocked.Increment(ref tables)}";

    public void Dispose() => azurite.Dispose();
}

[CollectionDefinition(Name)]
public sealed class TablesTestGroup : ICollectionFixture<TablesFixture>
{
    public const string Name = "Tables";
}
