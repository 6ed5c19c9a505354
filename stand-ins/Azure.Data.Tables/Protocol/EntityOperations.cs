using Azure.Core;
using Azure.Data.Tables.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>Requests that write, read and list the entities of one table.</summary>
internal static class EntityOperations
{
    public static HttpMessage Write(TableEndpoint endpoint, string table, EntityOperation operation)
    {
        var accepted = operation.HasBody ? Accepted.Success : Accepted.SuccessOrMissing;
        var message = endpoint.CreateMessage(operation.Method, operation.PathIn(table), accepted);
        var headers = message.Request.Headers;
        if (operation.IsInsert)
            headers.SetValue("Prefer", "return-no-content");
        if (operation.IfMatch is not null)
            headers.SetValue("If-Match", operation.IfMatch);
        if (operation.HasBody)
        {
            headers.SetValue("Content-Type", TableEndpoint.Json);
            message.Request.Content = RequestContent.Create(EntityWriter.Write(operation.Entity));
        }

        return message;
    }

    public static HttpMessage Read(
        TableEndpoint endpoint, string table, string partitionKey, string rowKey, IEnumerable<string>? select, ResponseClassifier accepted)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        var message = endpoint.CreateMessage(RequestMethod.Get, EntityPath.Of(table, partitionKey, rowKey), accepted);
        QueryOptions.AppendSelect(message.Request.Uri, select);
        return message;
    }

    public static async Task<Page<T>> ListPageAsync<T>(
        TableEndpoint endpoint, EntityQuery query, int? maxPerPage, string? continuation, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        using var message = endpoint.CreateMessage(RequestMethod.Get, query.Table + "()", Accepted.Success);
        QueryOptions.Append(message.Request.Uri, query.Filter, maxPerPage, query.Select);
        ContinuationToken.AppendEntities(message.Request.Uri, continuation);
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        var rows = EntityReader<T>.ReadList(response.Content.ToMemory().Span);
        return Page<T>.FromValues(rows, ContinuationToken.OfEntities(response), response);
    }
}
