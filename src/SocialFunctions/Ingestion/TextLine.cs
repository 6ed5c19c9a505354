namespace SocialFunctions.Ingestion;

/// <summary>A line without its line feed; valid until the next one is read.</summary>
/// <param name="TooLong">The line is longer than <see cref="LineReader.LongestLine"/>, and its bytes are not given.</param>
internal readonly record struct TextLine(ReadOnlyMemory<byte> Bytes, bool TooLong)
{
    public bool IsBlank => !TooLong && Bytes.Span.Trim(" \t\r"u8).IsEmpty;
}
