using System.Text;
using SocialFunctions.Networks.Feed;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedEncodingTests
{
    private const string Plain = "<rss>¡Última opinión!</rss>";

    public static TheoryData<string, byte[], string?> Bodies() => new()
    {
        { Plain, Encoding.UTF8.GetBytes(Plain), null },
        { Plain, Encoding.Latin1.GetBytes(Plain), "ISO-8859-1" },
        { Plain, Encoding.Latin1.GetBytes(Plain), null },
        { Plain, Encoding.Latin1.GetBytes(Plain), "utf-8" },
        { Plain, Encoding.UTF8.GetBytes(Plain), "no-such-charset" },
        { Plain, Encoding.UTF8.GetBytes(Plain), "utf-16" },
        { "<?xml version='1.0' encoding='ISO-8859-1'?>" + Plain, Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='ISO-8859-1'?>" + Plain), null },
        { "<?xml version='1.0' encoding='iso-8859-15'?>€", [.. Encoding.Latin1.GetBytes("<?xml version='1.0' encoding='iso-8859-15'?>"), 0xA4], null },
        { Plain, Encoding.Unicode.GetBytes(Plain), null },
        { Plain, Encoding.BigEndianUnicode.GetBytes(Plain), null },
        { "“€”", [0x93, 0x80, 0x94], "iso-8859-1" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void Characters_come_out_as_they_were_written(string expected, byte[] bytes, string? charset)
    {
        Assert.Equal(expected, FeedEncoding.Decode(bytes, charset));
    }
}
