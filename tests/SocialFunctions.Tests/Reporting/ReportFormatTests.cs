using SocialFunctions.Reporting.Rendering;

namespace SocialFunctions.Tests.Reporting;

public sealed class ReportFormatTests
{
    [Theory]
    [InlineData(0, "0 s")]
    [InlineData(59.4, "59 s")]
    [InlineData(59.5, "1 min")]
    [InlineData(692, "12 min")]
    [InlineData(3_569, "59 min")]
    [InlineData(3_570, "1 h")]
    [InlineData(4_320, "1 h 12 min")]
    [InlineData(86_369, "23 h 59 min")]
    [InlineData(86_370, "1 d")]
    [InlineData(97_200, "1 d 3 h")]
    [InlineData(172_799, "2 d")]
    [InlineData(90_000_000, "1.041 d 16 h")]
    public void A_duration_has_at_most_two_units_and_carries_when_it_rounds(double seconds, string expected) =>
        Assert.Equal(expected, Format("es").Duration(seconds));

    [Theory]
    [InlineData("en", 0.0, "0%")]
    [InlineData("en", 0.004, "<1%")]
    [InlineData("en", 0.005, "1%")]
    [InlineData("en", 0.994, "99%")]
    [InlineData("en", 0.9999, ">99%")]
    [InlineData("en", 1.0, "100%")]
    [InlineData("es", 0.625, "63 %")]
    [InlineData("es", 12.5, "1.250 %")]
    public void A_rate_never_rounds_to_none_or_all(string language, double fraction, string expected) =>
        Assert.Equal(expected, Format(language).Percent(fraction));

    [Fact]
    public void A_negative_number_has_a_true_minus_sign() => Assert.Equal("−1,258", Format("en").Number(-1258));

    [Fact]
    public void What_does_not_exist_is_a_dash()
    {
        Assert.Equal("–", Format("en").Percent(null));
        Assert.Equal("–", Format("en").Duration(null));
    }

    [Fact]
    public void Instants_stand_in_the_brand_s_time_zone()
    {
        var instant = new DateTimeOffset(2026, 11, 21, 3, 30, 0, TimeSpan.Zero);

        Assert.Equal("20 de noviembre, 21:30", Format("es").Instant(instant));
        Assert.Equal("20 November, 21:30", Format("en").Instant(instant));
        Assert.Equal("domingo, 1 de marzo de 2026", Format("es").Days(new(2026, 3, 1), new(2026, 3, 1)));
    }

    [Theory]
    [InlineData("es", "2026-11-16", "2026-11-22", "Del 16 al 22 de noviembre de 2026")]
    [InlineData("es", "2026-11-30", "2026-12-06", "Del 30 de noviembre al 6 de diciembre de 2026")]
    [InlineData("es", "2026-12-28", "2027-01-03", "Del 28 de diciembre de 2026 al 3 de enero de 2027")]
    [InlineData("en", "2026-03-01", "2026-03-31", "1 to 31 March 2026")]
    [InlineData("en", "2026-11-30", "2026-12-06", "30 November to 6 December 2026")]
    [InlineData("en", "2026-12-28", "2027-01-03", "28 December 2026 to 3 January 2027")]
    public void A_period_says_once_what_both_ends_share(string language, string from, string to, string expected) =>
        Assert.Equal(expected, Format(language).Heading(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    private static ReportFormat Format(string language) =>
        new(ReportTexts.For(language), TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City"));
}
