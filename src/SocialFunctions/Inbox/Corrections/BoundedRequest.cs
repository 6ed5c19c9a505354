namespace SocialFunctions.Inbox.Corrections;

/// <summary>Reads a small body whole.</summary>
internal static class BoundedRequest
{
    /// <returns>Null when it is longer.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream body, int longest, CancellationToken cancellationToken)
    {
        var bytes = new byte[longest + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > longest)
            return null;
        return bytes.AsMemory(0, length);
    }
}
