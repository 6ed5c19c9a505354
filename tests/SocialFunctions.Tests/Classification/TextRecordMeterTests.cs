using SocialFunctions.Classification;

namespace SocialFunctions.Tests.Classification;

public sealed class TextRecordMeterTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1_000, 1)]
    [InlineData(1_001, 2)]
    [InlineData(5_120, 6)]
    public void Each_started_thousand_is_a_record(int characters, int records) =>
        Assert.Equal(records, TextRecordMeter.RecordsOf(characters));

    [Fact]
    public void Threads_do_not_lose_records()
    {
        var meter = new TextRecordMeter();
        Parallel.For(0, 10_000, _ => meter.Add(2));
        Assert.Equal(20_000, meter.Total);
    }
}
