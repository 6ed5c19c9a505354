using System.Text;
using SocialFunctions.Ingestion;

namespace SocialFunctions.Tests.Ingestion;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\nb", 3)]
    [InlineData("a\r\nb\r\n", 2)]
    [InlineData("a\u2028b\u0085c", 1)]
    [InlineData("a\rb", 1)]
    public async Task Only_a_line_feed_ends_a_line(string text, int lines) => Assert.Equal(lines, (await ReadAsync(Encoding.UTF8.GetBytes(text))).Count);

    [Fact]
    public async Task A_line_at_the_bound_is_read_and_one_byte_more_is_too_long_also_in_small_pieces()
    {
        byte[] body = [.. Filled(LineReader.LongestLine), (byte)'\n', .. Filled(LineReader.LongestLine + 1), (byte)'\n', .. Filled(3 * LineReader.LongestLine), (byte)'\n', (byte)'z'];
        Assert.Equal([(LineReader.LongestLine, false), (0, true), (0, true), (1, false)], await ReadAsync(body));
    }

    [Fact]
    public async Task A_last_line_that_is_too_long_is_named_too() =>
        Assert.Equal([(0, true)], await ReadAsync(Filled(LineReader.LongestLine + 1)));

    [Fact]
    public async Task A_byte_order_mark_is_taken_off_the_first_line_alone()
    {
        byte[] body = [0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n', 0xEF, 0xBB, 0xBF, (byte)'b'];
        Assert.Equal([(1, false), (4, false)], await ReadAsync(body));
    }

    private static byte[] Filled(int length)
    {
        var bytes = new byte[length];
        bytes.AsSpan().Fill((byte)'x');
        return bytes;
    }

    private static async Task<List<(int Length, bool TooLong)>> ReadAsync(byte[] body)
    {
        var lines = new List<(int, bool)>();
        await foreach (var line in LineReader.ReadAsync(new MemoryStream(body), CancellationToken.None))
            lines.Add((line.Bytes.Length, line.TooLong));
        return lines;
    }
}
