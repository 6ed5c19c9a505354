using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Protocol;

/// <summary>One account's table service: makes requests for it, sends them, and turns refusals into exceptions.</summary>
internal sealed class TableEndpoint(HttpPipeline pipeline, Uri uri, string version)
{
    public const string Json = "application/json";
    public const string MinimalMetadata = "application/json;odata=minimalmetadata";
    public const string DataServiceVersion = "3.0";

    public Uri Uri => uri;

    public string BaseUrl { get; } = uri.AbsoluteUri.TrimEnd('/');

    /// <summary>The account's name as the address has it: the host's first label, or the first part of the path behind an IP address.</summary>
    public string AccountName { get; } = uri.HostNameType is UriHostNameType.Dns && uri.Host != "localhost"
        ? uri.Host.Split('.')[0]
        : uri.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";

    /// <param name="path">Under the endpoint, escaped, without a slash in front.</param>
    public HttpMessage CreateMessage(RequestMethod method, string path, ResponseClassifier accepted)
    {
        var message = pipeline.CreateMessage(context: null, accepted);
        var request = message.Request;
        request.Method = method;
        request.Uri.Reset(uri);
        request.Uri.AppendPath("/", escape: false);
        request.Uri.AppendPath(path, escape: false);
        request.Headers.SetValue("x-ms-version", version);
        request.Headers.SetValue("DataServiceVersion", DataServiceVersion);
        request.Headers.SetValue("Accept", MinimalMetadata);
        return message;
    }

    public async Task<Response> SendAsync(HttpMessage message, CancellationToken cancellationToken)
    {
        await pipeline.SendAsync(message, cancellationToken).ConfigureAwait(false);
        return Checked(message);
    }

    public Response Send(HttpMessage message, CancellationToken cancellationToken)
    {
        pipeline.Send(message, cancellationToken);
        return Checked(message);
    }

    private static Response Checked(HttpMessage message) =>
        message.Response.IsError ? throw new RequestFailedException(message.Response) : message.Response;
}
