// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using Azure.Core;
using Azure.Data.Tables.Connection;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Protocol;

namespace Azure.Data.Tables;

/// <summary>One table: the table itself here, its entities, queries and transactions in the other parts.</summary>
public partial class TableClient
{
    private readonly TableEndpoint endpoint;

    public TableClient(string connectionString, string tableName)
        : this(connectionString, tableName, null)
    {
    }

    public TableClient(string connectionString, string tableName, TableClientOptions options = null)
        : this(TableConnection.Parse(connectionString), tableName, options ?? new TableClientOptions())
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential)
        : this(endpoint, tableName, credential, null)
    {
    }

    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options = null)
        : this(new TableConnection(endpoint, credential), tableName, options ?? new TableClientOptions())
    {
    }

    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        options ??= new TableClientOptions();
        this.endpoint = new TableEndpoint(TablePipeline.Build(options, tokenCredential), endpoint, options.VersionString);
        AccountName = this.endpoint.AccountName;
        Name = tableName;
    }

    protected TableClient()
    {
    }

    internal TableClient(TableEndpoint endpoint, string accountName, string tableName)
    {
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        this.endpoint = endpoint;
        AccountName = accountName;
        Name = tableName;
    }

    private TableClient(TableConnection connection, string tableName, TableClientOptions options)
        : this(
            new TableEndpoint(TablePipeline.Build(options, connection.Credential), connection.Endpoint, options.VersionString),
            connection.Credential.AccountName,
            tableName)
    {
    }

    public virtual string AccountName { get; }

    public virtual string Name { get; }

    public virtual Uri Uri => new($"{endpoint.BaseUrl}/{Name}");

    public virtual async Task<Response<TableItem>> CreateAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableOperations.Create(endpoint, Name, Accepted.Success);
        return TableOperations.Exists(Name, await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false));
    }

    public virtual async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableOperations.Create(endpoint, Name, Accepted.SuccessOrConflict);
        return TableOperations.Exists(Name, await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false));
    }

    public virtual Response<TableItem> CreateIfNotExists(CancellationToken cancellationToken = default)
    {
        using var message = TableOperations.Create(endpoint, Name, Accepted.SuccessOrConflict);
        return TableOperations.Exists(Name, endpoint.Send(message, cancellationToken));
    }

    /// <summary>Drops the table; that there is none (404) is no error.</summary>
    public virtual async Task<Response> DeleteAsync(CancellationToken cancellationToken = default)
    {
        using var message = TableOperations.Delete(endpoint, Name);
        return await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
