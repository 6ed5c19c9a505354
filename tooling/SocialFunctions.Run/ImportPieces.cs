namespace SocialFunctions.Run;

/// <summary>Cuts a file into pieces of whole lines, some 4 MB each.</summary>
internal static class ImportPieces
{
    private const int Size = 4 * 1024 * 1024;

    /// <summary>The next piece; its length is 0 at the end of the file. A line longer than a piece makes a piece of its own.</summary>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(FileStream file, long offset, CancellationToken cancellationToken)
    {
        file.Position = offset;
        var buffer = new byte[Size];
        var filled = 0;
        while (true)
        {
            var read = await file.ReadAtLeastAsync(buffer.AsMemory(filled), buffer.Length - filled, throwOnEndOfStream: false, cancellationToken);
            filled += read;
            if (filled < buffer.Length)
                return buffer.AsMemory(0, filled);
            var end = buffer.AsSpan(0, filled).LastIndexOf((byte)'\n');
            if (end >= 0)
                return buffer.AsMemory(0, end + 1);
            Array.Resize(ref buffer, buffer.Length * 2);
        }
    }
}
