// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>An account's tables: makes, drops and lists them, and gives a client for each.</summary>
public class TableServiceClient
{
    private readonly TableEndpoint endpoint;

    public TableServiceClient(string connectionString)
        : this(connectionString, null)
    {
    }

    /// <param name="connectionString">With AccountName and AccountKey and, where it is not in the public cloud, TableEndpoint or EndpointSuffix; or <c>UseDevelopmentStorage=true</c>.</param>
    public TableServiceClient(string connectionString, TableClientOptions options = null)
        : this(TableConnection.Parse(connectionString), options ?? new TableClientOptions())
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential)
        : this(endpoint, credential, null)
    {
    }

    public TableServiceClient(Uri endpoint, TableSharedKeyCredential credential, TableClientOptions options)
        : this(new TableConnection(endpoint, credential), options ?? new TableClientOptions())
    {
    }

    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        options ??= new TableClientOptions();
        this.endpoint = new TableEndpoint(TablePipeline.Build(options, tokenCredential), endpoint, options.VersionString);
        AccountName = this.endpoint.AccountName;
    }

    protected TableServiceClient()
    {
    }

    private TableServiceClient(TableConnection connection, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(connection.Endpoint);
        endpoint = new TableEndpoint(TablePipeline.Build(options, connection.Credential), connection.Endpoint, options.VersionString);
        AccountName = connection.Credential.AccountName;
    }

    public virtual string AccountName { get; }

    public virtual Uri Uri => endpoint.Uri;

    /// <summary>A client for a table, over this one's connections; asks the service nothing.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(endpoint, AccountName, tableName);

    public virtual Task<Response<TableItem>> CreateTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateAsync(cancellationToken);

    public virtual Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public virtual Response<TableItem> CreateTableIfNotExists(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExists(cancellationToken);

    /// <summary>Drops a table; that there is none (404) is no error.</summary>
    public virtual Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);

    public virtual AsyncPageable<TableItem> QueryAsync(
        string filter = null, int? maxPerPage = null, CancellationToken cancellationToken = default) =>
        new PagedQuery<TableItem>(
            (continuation, size, token) => TableOperations.ListPageAsync(endpoint, filter, size, continuation, token),
            maxPerPage,
            cancellationToken);

    /// <summary>A filter with its values quoted and escaped as OData wants them.</summary>
    public static string CreateQueryFilter(FormattableString filter) => TableClient.CreateQueryFilter(filter);
}
