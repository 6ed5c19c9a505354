using Microsoft.AspNetCore.Http;

namespace SocialFunctions.Networks.Tests.Polling;

/// <param name="Target">Path and query, unescaped.</param>
internal sealed record RecordedRequest(string Method, string Target, string? Authorization, string? UserAgent, string Body)
{
    public static async Task<RecordedRequest> ReadAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        request.Body.Position = 0;
        return new RecordedRequest(
            request.Method, Uri.UnescapeDataString(request.Path + request.QueryString), request.Headers.Authorization, request.Headers.UserAgent, body);
    }
}
