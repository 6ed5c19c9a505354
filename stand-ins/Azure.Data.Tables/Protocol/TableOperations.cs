using System.Text.Json;
using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Serialization;

namespace Azure.Data.Tables.Protocol;

/// <summary>Creates, deletes and lists the tables of an account.</summary>
internal static class TableOperations
{
    public static HttpMessage Create(TableEndpoint endpoint, string table, ResponseClassifier accepted)
    {
        var message = endpoint.CreateMessage(RequestMethod.Post, "Tables", accepted);
        message.Request.Headers.SetValue("Content-Type", TableEndpoint.Json);
        message.Request.Headers.SetValue("Prefer", "return-no-content");
        message.Request.Content = RequestContent.Create(JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["TableName"] = table }));
        return message;
    }

    public static HttpMessage Delete(TableEndpoint endpoint, string table) =>
        endpoint.CreateMessage(RequestMethod.Delete, $"Tables('{table}')", Accepted.SuccessOrMissing);

    /// <summary>The table is there now; a table of that name that is still being deleted is not.</summary>
    public static Response<TableItem> Exists(string table, Response response) =>
        response.Status == 409 && new RequestFailedException(response) is var refusal && refusal.ErrorCode != TableErrorCode.TableAlreadyExists
            ? throw refusal
            : Response.FromValue(new TableItem(table), response);

    public static async Task<Page<TableItem>> ListPageAsync(
        TableEndpoint endpoint, string? filter, int? maxPerPage, string? continuation, CancellationToken cancellationToken)
    {
        using var message = endpoint.CreateMessage(RequestMethod.Get, "Tables", Accepted.Success);
        QueryOptions.Append(message.Request.Uri, filter, maxPerPage, select: null);
        ContinuationToken.AppendTables(message.Request.Uri, continuation);
        var response = await endpoint.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Page<TableItem>.FromValues(ReadNames(response.Content), ContinuationToken.OfTables(response), response);
    }

    private static List<TableItem> ReadNames(BinaryData body)
    {
        using var document = JsonDocument.Parse(body.ToMemory());
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(row => new TableItem(row.GetProperty("TableName").GetString()!))];
    }
}
