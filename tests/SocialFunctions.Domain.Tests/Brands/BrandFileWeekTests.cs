using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Brands.BrandJson;

namespace SocialFunctions.Domain.Tests.Brands;

public sealed class BrandFileWeekTests
{
    [Theory]
    [InlineData("""{"monday":[{"from":"09:00","to":"14:00"},{"from":"13:59","to":"19:00"}]}""", "monday[1]", "monday 09:00–14:00")]
    [InlineData("""{"monday":[{"from":"09:00","to":"14:00"},{"from":"09:00","to":"10:00"}]}""", "monday[1]", "monday 09:00–14:00")]
    [InlineData("""{"monday":[{"from":"22:00","to":"02:00"}],"tuesday":[{"from":"01:00","to":"03:00"}]}""", "tuesday[0]", "monday 22:00–02:00")]
    [InlineData("""{"monday":[{"from":"01:00","to":"03:00"}],"sunday":[{"from":"22:00","to":"02:00"}]}""", "monday[0]", "sunday 22:00–02:00")]
    public void Intervals_that_overlap_are_refused_across_midnight_and_the_week(string week, string where, string other) =>
        Assert.Equal(
            [new BrandFileError($"$.{Week}.{where}", $"overlaps {other}: write intervals that do not touch each other's hours")],
            BrandJson.Errors(BrandJson.Small.With(Week, week)));

    [Fact]
    public void Intervals_are_put_in_order() =>
        Assert.Equal(
            [new OpeningInterval(540, 840), new OpeningInterval(960, 1140)],
            BrandJson.Read(BrandJson.Small.With($"{Week}.monday", """[{"from":"16:00","to":"19:00"},{"from":"09:00","to":"14:00"}]"""))
                .Departments[1].Hours.Week[DayOfWeek.Monday]);
}
