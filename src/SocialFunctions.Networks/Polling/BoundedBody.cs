namespace SocialFunctions.Networks.Polling;

/// <summary>Reads a body up to a bound, counted after decompression: a small archive can unpack to gigabytes.</summary>
internal static class BoundedBody
{
    /// <summary>Null when the body is longer.</summary>
    public static async Task<byte[]?> ReadAsync(HttpContent content, int maximumBytes, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        using var body = new MemoryStream();
        var buffer = new byte[81_920];
        for (var read = await stream.ReadAsync(buffer, cancellationToken); read > 0; read = await stream.ReadAsync(buffer, cancellationToken))
        {
            if (body.Length + read > maximumBytes)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
