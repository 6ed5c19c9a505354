using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Feed;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>What is read in the text of a feed.</summary>
internal static class FeedReadings
{
    private static readonly Uri Address = new("https://blog.example/feed/");
    public static readonly DateTimeOffset Friday = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);

    public static Mention Only(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Problem);
        return Assert.Single(reading.Mentions);
    }

    public static FeedReading Read(string text) => FeedDocument.Read(text, Address);
}
