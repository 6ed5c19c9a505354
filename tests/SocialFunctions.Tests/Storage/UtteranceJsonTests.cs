using SocialFunctions.Domain.Responses;
using SocialFunctions.Storage;

namespace SocialFunctions.Tests.Storage;

public sealed class UtteranceJsonTests
{
    [Fact]
    public void What_is_too_long_loses_its_oldest_and_can_be_read_again()
    {
        var start = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        var all = Enumerable.Range(0, 500)
            .Select(minute => new Utterance { Id = new string('a', 4_000) + minute, At = start.AddMinutes(minute) }).ToList();

        var json = UtteranceJson.WriteLatest(all, LongText.Most);

        Assert.InRange(json.Length, LongText.Most / 2, LongText.Most);
        var kept = UtteranceJson.Read(json);
        Assert.Equal(all.TakeLast(kept.Count), kept);
    }

    [Fact]
    public void What_fits_keeps_its_order()
    {
        var start = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
        Utterance[] both = [new() { Id = "b", At = start.AddMinutes(1) }, new() { Id = "a", At = start }];

        Assert.Equal(both, UtteranceJson.Read(UtteranceJson.WriteLatest(both, LongText.Most)));
    }
}
