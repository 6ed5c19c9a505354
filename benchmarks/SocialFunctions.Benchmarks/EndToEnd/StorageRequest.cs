namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>A request with the headers that it is given, and none of its own.</summary>
internal static class StorageRequest
{
    private static readonly HashSet<string> Connection = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Keep-Alive", "Transfer-Encoding", "Content-Length", "Expect", "traceparent",
    };

    /// <summary>Headers that each of two connections has for itself.</summary>
    public static bool IsOfTheConnection(string header) => Connection.Contains(header);

    public static HttpRequestMessage Make(string method, Uri address, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        if (body.Length > 0 || method is "POST" or "PUT" or "PATCH" or "MERGE")
            request.Content = new ByteArrayContent(body);
        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content ??= new ByteArrayContent(body);
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}
