using System.Buffers;
using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Protocol;
using Azure.Data.Tables.Serialization;

namespace Azure.Data.Tables.Transactions;

/// <summary>An entity group transaction as one multipart body: a batch that holds one change set.</summary>
internal static class BatchRequestBody
{
    public const string ContentType = "multipart/mixed; boundary=" + Batch;

    // Fixed names do: inside the parts every line of text is an escaped header or one line of JSON that starts with '{'.
    private const string Batch = "batch_tables";
    private const string ChangeSet = "changeset_tables";

    private const string Opening =
        $"--{Batch}\r\nContent-Type: multipart/mixed; boundary={ChangeSet}\r\n\r\n";

    private const string PartOpening =
        $"--{ChangeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n";

    private const string Closing = $"--{ChangeSet}--\r\n--{Batch}--\r\n";

    private const string CommonHeaders =
        $" HTTP/1.1\r\nAccept: {TableEndpoint.MinimalMetadata}\r\nDataServiceVersion: {TableEndpoint.DataServiceVersion}\r\n";

    public static ReadOnlyMemory<byte> Write(string baseUrl, string table, IEnumerable<EntityOperation> operations)
    {
        var body = new ArrayBufferWriter<byte>(16 * 1024);
        using var json = new Utf8JsonWriter(body, EntityWriter.Options);
        Append(body, Opening);
        foreach (var operation in operations)
            AppendPart(body, json, $"{operation.Method.Method} {baseUrl}/{operation.PathIn(table)}", operation);
        Append(body, Closing);
        return body.WrittenMemory;
    }

    private static void AppendPart(ArrayBufferWriter<byte> body, Utf8JsonWriter json, string requestLine, EntityOperation operation)
    {
        Append(body, PartOpening);
        Append(body, requestLine);
        Append(body, CommonHeaders);
        if (operation.IsInsert)
            Append(body, "Prefer: return-no-content\r\n");
        if (operation.IfMatch is not null)
            Append(body, $"If-Match: {operation.IfMatch}\r\n");
        if (operation.HasBody)
        {
            Append(body, $"Content-Type: {TableEndpoint.Json}\r\n\r\n");
            json.Reset();
            EntityWriter.Write(json, operation.Entity);
        }

        Append(body, "\r\n");
        if (!operation.HasBody)
            Append(body, "\r\n");
    }

    private static void Append(ArrayBufferWriter<byte> body, string text) => Encoding.UTF8.GetBytes(text, body);
}
