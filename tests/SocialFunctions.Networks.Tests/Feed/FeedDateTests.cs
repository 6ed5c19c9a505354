using SocialFunctions.Networks.Feed;

namespace SocialFunctions.Networks.Tests.Feed;

public sealed class FeedDateTests
{
    [Theory]
    [InlineData("Fri, 20 Nov 2026 16:00:00 GMT", "2026-11-20T16:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 -0600", "2026-11-20T22:00:00Z")]
    [InlineData("20 Nov 26 1600 EST", "2026-11-20T21:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00 PDT", "2026-11-20T23:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 +01:00", "2026-11-20T15:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 +0530 (IST)", "2026-11-20T10:30:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 GMT+2", "2026-11-20T14:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 Z", "2026-11-20T16:00:00Z")]
    [InlineData("Fri, 20 Nov 2026 16:00:60 UT", "2026-11-20T16:00:59Z")]
    [InlineData("Fri, 20 November 2026 16:00:00 XYZ", "2026-11-20T16:00:00Z")] // RFC 2822: an unknown name is UTC
    [InlineData("vie., 20 ago 2026 16:00:00 CEST", "2026-08-20T14:00:00Z")]
    [InlineData("Seg, 20 Set 2026 16:00:00 -0300", "2026-09-20T19:00:00Z")]
    [InlineData("20 dic 1999", "1999-12-20T00:00:00Z")]
    [InlineData("2026-11-20T16:00:00Z", "2026-11-20T16:00:00Z")]
    [InlineData("2026-11-20T16:00:00.123-06:00", "2026-11-20T22:00:00.123Z")]
    [InlineData("2026-11-20 16:00:00 -0300", "2026-11-20T19:00:00Z")]
    [InlineData("2026-11-20", "2026-11-20T00:00:00Z")]
    public void A_date_is_read_in_UTC(string text, string expected)
    {
        Assert.Equal(DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), FeedDate.Parse(text));
        Assert.Equal(TimeSpan.Zero, FeedDate.Parse(text)!.Value.Offset);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("yesterday")]
    [InlineData("04/05/2026")]
    [InlineData("Fri, 31 Feb 2026 16:00:00 GMT")]
    [InlineData("Fri, 20 Foo 2026 16:00:00 GMT")]
    [InlineData("Fri, 20 Nov 2026 25:00:00 GMT")]
    [InlineData("Fri, 20 Nov 2026 16:00:00 +9900")]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("2026-13-01")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT")]
    public void What_is_no_date_is_null_and_never_a_guess(string? text)
    {
        Assert.Null(FeedDate.Parse(text));
    }
}
