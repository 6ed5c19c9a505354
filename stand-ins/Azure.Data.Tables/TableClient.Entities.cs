// Null-oblivious as the genuine package is: code compiled against either gets the same warnings.
#nullable disable

using Azure.Core;
using Azure.Data.Tables.Protocol;
using Azure.Data.Tables.Serialization;

namespace Azure.Data.Tables;

public partial class TableClient
{
    /// <exception cref="RequestFailedException">409 EntityAlreadyExists: there is an entity with these keys.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(EntityOperation.Of(TableTransactionActionType.Add, entity, default), cancellationToken);

    public virtual Task<Response> UpsertEntityAsync<T>(
        T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        WriteAsync(
            EntityOperation.Of(
                mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace,
                entity,
                default),
            cancellationToken);

    /// <param name="ifMatch">The ETag that the entity must still have; <see cref="ETag.All"/> for any. Never default: that would be an upsert unawares.</param>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied, or 404 ResourceNotFound.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        if (ifMatch == default)
            throw new ArgumentException("Value cannot be empty.", nameof(ifMatch));
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return WriteAsync(EntityOperation.Of(type, entity, ifMatch), cancellationToken);
    }

    /// <summary>Deletes an entity; that there is none (404) is no error.</summary>
    public virtual Task<Response> DeleteEntityAsync(
        string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(new TableEntity(partitionKey, rowKey), ifMatch, cancellationToken);

    public virtual Task<Response> DeleteEntityAsync(
        ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        WriteAsync(EntityOperation.Of(TableTransactionActionType.Delete, entity, ifMatch), cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound, or TableNotFound.</exception>
    public virtual async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, Accepted.Success, cancellationToken).ConfigureAwait(false);
        return ValueOf<T>(response);
    }

    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, Accepted.SuccessOrMissing, cancellationToken).ConfigureAwait(false);
        return response.Status == 404 ? new NoValueResponse<T>(response) : ValueOf<T>(response);
    }

    private static Response<T> ValueOf<T>(Response response)
        where T : class, ITableEntity =>
        Response.FromValue(EntityReader<T>.ReadOne(response.Content.ToMemory().Span), response);

    private async Task<Response> WriteAsync(EntityOperation operation, CancellationToken cancellationToken)
    {
        using var message = EntityOperations.Write(endpoint, Name, operation);
        return await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private async Task<Response> ReadAsync(
        string partitionKey, string rowKey, IEnumerable<string> select, ResponseClassifier accepted, CancellationToken cancellationToken)
    {
        using var message = EntityOperations.Read(endpoint, Name, partitionKey, rowKey, select, accepted);
        return await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }
}
