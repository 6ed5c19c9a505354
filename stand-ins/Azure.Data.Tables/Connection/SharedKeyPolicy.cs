using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Connection;

/// <summary>
/// Signs every try of a request with the account's key ("SharedKey" for the Table service: fewer headers than for blobs).
/// The date is part of it, so a retry is signed anew.
/// </summary>
internal sealed class SharedKeyPolicy(TableSharedKeyCredential credential, TimeProvider time) : HttpPipelineSynchronousPolicy
{
    public override void OnSendingRequest(HttpMessage message)
    {
        var headers = message.Request.Headers;
        var date = time.GetUtcNow().ToString("R", CultureInfo.InvariantCulture);
        headers.SetValue("x-ms-date", date);
        headers.SetValue("Authorization", $"SharedKey {credential.AccountName}:{credential.Sign(TextToSign(message.Request, date))}");
    }

    private string TextToSign(Request request, string date)
    {
        var md5 = request.Headers.TryGetValue("Content-MD5", out var hash) ? hash : "";
        var type = request.Headers.TryGetValue("Content-Type", out var contentType) ? contentType : "";
        var uri = request.Uri.ToUri();
        return $"{request.Method.Method}\n{md5}\n{type}\n{date}\n/{credential.AccountName}{uri.AbsolutePath}{Component(uri.Query)}";
    }

    // Of the query only "comp" is signed, in the form "?comp=value".
    private static string Component(string query)
    {
        foreach (var part in query.AsSpan().TrimStart('?').Split('&'))
        {
            var pair = query.AsSpan().TrimStart('?')[part];
            if (pair.StartsWith("comp=", StringComparison.OrdinalIgnoreCase))
                return $"?comp={pair[5..]}";
        }

        return "";
    }
}
