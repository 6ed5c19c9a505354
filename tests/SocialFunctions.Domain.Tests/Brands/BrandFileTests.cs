using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Tests.Brands;

public sealed class BrandFileTests
{
    [Fact]
    public void A_small_file_gives_a_brand_with_the_documented_defaults()
    {
        var brand = BrandJson.Read(BrandJson.Small);

        Assert.Equal(("acme", "Acme", "en", "Europe/Madrid"), (brand.Id, brand.Name, brand.Language, brand.TimeZone.Id));
        Assert.Equal(400, brand.RetentionDays);
        Assert.Equal([3, 5, 8, 12, 18, 25], brand.Storm.Deviations);
        Assert.Equal("Europe/Madrid", brand.Departments[0].Hours.TimeZone.Id);
        Assert.Equal(new RoutingRule("Everything", new MessageCondition(), "service"), Assert.Single(brand.Routing));
        Assert.Empty(brand.Departments[0].Targets);
    }

    [Fact]
    public void The_sample_is_valid_and_read_to_the_letter()
    {
        var brand = BrandJson.Read(BrandJson.Sample);

        Assert.Equal(["service", "shops", "online", "communications", "sales"], brand.Departments.Select(each => each.Id));
        Assert.Equal([new OpeningInterval(540, 840), new OpeningInterval(960, 1140)], brand.Departments[0].Hours.Week[DayOfWeek.Monday]);
        Assert.Contains(new DateOnly(2026, 11, 9), brand.Departments[0].Hours.Holidays);
        Assert.Equal(TimeSpan.FromHours(2), brand.Departments[0].Targets[Priority.High]);
        Assert.Equal("Atlantic/Canary", brand.Departments[4].Hours.TimeZone.Id);
        Assert.Equal(5000, brand.Routing.Single(rule => rule.Name == "Quejas con mucho eco").When.MinFollowers);
        Assert.Equal(["communications"], brand.Protocol[1].Departments);
        Assert.Equal(new Feed("brasalenta-blog", new Uri("https://brasalenta.example/blog/feed.xml"), Own: true, 60, Hub: true), brand.Feeds[0]);
        Assert.Equal(new Goal("response.turns.rate", 0.9, new DateOnly(2026, 12, 31)), brand.Goals[0]);
    }

    [Fact]
    public void The_hash_is_that_of_the_bytes_with_their_mark()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(BrandJson.Small)];

        var brand = Assert.IsType<BrandFileResult.Valid>(BrandFile.Read(bytes)).Brand;

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), brand.Hash);
    }

    [Fact]
    public void Every_error_is_told_at_once()
    {
        var errors = BrandJson.Errors(BrandJson.Small
            .With("language", "\"fr\"").With("departments[1].id", "\"service\"").With("routing[0].department", "\"servise\"")
            .With("report.hour", "24").With("retentionDay", "7").With("name", null));

        Assert.Equal(
            [
                "$.departments[1].id: 'service' is the id of an earlier one: write another",
                "$.name: is missing: write the name that reports show",
                "$.language: 'fr' is not allowed here: write one of es, en",
                "$.routing[0].department: 'servise' is not a department: did you mean 'service'?",
                "$.report.hour: 24 is not a whole number here: write one from 0 to 23",
                "$.retentionDay: is not a known key: did you mean 'retentionDays'?",
            ],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_rule_after_the_one_that_matches_everything_is_refused() =>
        Assert.Equal(
            [new BrandFileError("$.routing[0]", "matches every message, so that no later rule is ever asked: write it last")],
            BrandJson.Errors(BrandJson.Small.With(
                "routing", """[{"name":"All","when":{},"department":"sales"},{"name":"X","when":{"networks":["x"]},"department":"sales"}]""")));

    [Fact]
    public void A_key_given_twice_is_refused() =>
        Assert.Equal(
            [new BrandFileError("$.id", "is given twice: keep one")],
            BrandJson.Errors(BrandJson.Small.Replace("\"id\": \"acme\"", "\"id\": \"acme\", \"id\": \"acme\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("[]", "$: a list is not an object: write { … }")]
    [InlineData("7", "$: 7 is not an object: write { … }")]
    public void A_file_that_is_no_object_is_refused(string json, string error) =>
        Assert.Equal([error], BrandJson.Errors(json).Select(each => each.ToString()));

    [Theory]
    [InlineData("", "line 1, column 1 is not JSON: ")]
    [InlineData("{\n  \"id\": \"acme\",\n  \"name\": 'A'\n}", "line 3, column 11 is not JSON: ''' is an invalid start of a value.")]
    [InlineData("{\"ñandú\": \"é\",}", "line 1, column 15 is not JSON: ")]
    [InlineData("{\n\"id\": \"\\ud83d\"}", "line 2, column 7 holds half of a surrogate pair: write both halves, or the character itself")]
    public void What_is_not_JSON_is_told_by_line_and_column(string json, string problem)
    {
        var error = Assert.Single(BrandJson.Errors(json));

        Assert.Equal("$", error.Path);
        Assert.StartsWith(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_told_by_line_and_column()
    {
        var result = BrandFile.Read([(byte)'{', (byte)'\n', (byte)'"', 0xE9, (byte)'"']);

        Assert.Equal(
            [new BrandFileError("$", "line 2, column 2 is not UTF-8: save the file in that encoding")],
            Assert.IsType<BrandFileResult.Invalid>(result).Errors);
    }
}
