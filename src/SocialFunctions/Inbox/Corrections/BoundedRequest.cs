using Microsoft.AspNetCore.Http;

namespace SocialFunctions.Inbox.Corrections;

/// <summary>Reads a small body whole.</summary>
internal static class BoundedRequest
{
    /// <returns>Null when it is longer.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int longest, CancellationToken cancellationToken)
    {
        // Of a length beyond its own limit of 30 MB the server would throw at the first read.
        if (request.ContentLength > longest)
            return null;
        var bytes = new byte[longest + 1];
        var length = await request.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > longest)
            return null;
        return bytes.AsMemory(0, length);
    }
}
