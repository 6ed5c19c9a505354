using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

public sealed class PollCursorTests
{
    [Fact]
    public void A_cursor_survives_being_stored()
    {
        var cursor = new PollCursor { ETag = "W/\"ñ\"", LastModified = "Fri, 20 Nov 2026 16:00:00 GMT", SinceId = "1", PageToken = "p", ContentHash = "ab" };
        Assert.Equal(cursor, PollCursor.FromJson(cursor.ToJson()));
    }

    [Fact]
    public void A_cursor_holds_only_what_it_has()
    {
        Assert.Equal("""{"sinceId":"7"}""", new PollCursor { SinceId = "7" }.ToJson());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{\"sinceId\":5}")]
    public void What_is_no_cursor_starts_over(string? json)
    {
        Assert.Equal(PollCursor.Start, PollCursor.FromJson(json));
    }
}
