using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Tests.Brands;

public sealed class BrandFileTests
{
    private const string Week = "departments[1].hours.week";

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

    [Theory]
    // Times and weeks.
    [InlineData($"{Week}.monday[0].from", "\"25:00\"", "'25:00' is not a time: write HH:mm between 00:00 and 24:00")]
    [InlineData($"{Week}.monday[0].to", "\"24:01\"", "'24:01' is not a time: write HH:mm between 00:00 and 24:00")]
    [InlineData($"{Week}.monday[0].to", "\"9:00\"", "'9:00' is not a time: write HH:mm between 00:00 and 24:00")]
    [InlineData($"{Week}.monday[0].to", "14", "14 is not a time: write HH:mm between 00:00 and 24:00")]
    [InlineData($"{Week}.monday[0].from", "\"24:00\"", "'24:00' begins no interval: write 00:00 on the next day")]
    [InlineData($"{Week}.monday[0]", """{"from":"09:00","to":"09:00"}""", "ends when it begins: write 00:00 to 24:00 for a whole day")]
    [InlineData(Week, "{}", "has no opening hours: write at least one interval on one day")]
    [InlineData($"{Week}.montag", "[]", "is not a known key: did you mean 'monday'?")]
    [InlineData($"{Week}.tuesday", "{}", "an object is not a list: write [ … ]")]
    [InlineData("departments[1].hours.timeZone", "\"Europe/Madri\"", "'Europe/Madri' is not a time zone: write an IANA name such as Europe/Madrid")]
    [InlineData("departments[1].hours.timeZone", "\"/etc/localtime\"", "'/etc/localtime' is not a time zone: write an IANA name such as Europe/Madrid")]
    [InlineData("departments[1].hours.timeZone", "\"Romance Standard Time\"", "'Romance Standard Time' is not a time zone: write an IANA name such as Europe/Madrid")]
    [InlineData("departments[1].hours.holidays", """["2026-02-30"]""", "'2026-02-30' is not a date: write it as yyyy-MM-dd", "[0]")]
    [InlineData("departments[1].hours.holidays", """["2026-02-28","2026-02-28"]""", "'2026-02-28' is the date of an earlier one: write another", "[1]")]
    // Departments.
    [InlineData("departments[1].webhook", "\"https:acme\"", "'https:acme' is not a web address: write it whole, with https://")]
    [InlineData("departments[1].name", "\"service\"", "'service' is the name of an earlier one: write another")]
    [InlineData("departments[1].id", "\"Sales\"", "'Sales' is not an id: write 1 to 32 of the characters a-z, 0-9 and -")]
    [InlineData("departments[1].mailbox", "\"ana@acme\"", "'ana@acme' is not a mail address: write it like name@example.com")]
    [InlineData("departments[1].webhook", "\"http://acme.example\"", "'http://acme.example' is not a web address: write it whole, with https://")]
    [InlineData("departments[1].targetMinutes", """{"high":0}""", "0 is not a whole number here: write one from 1 to 525600", ".high")]
    [InlineData("departments[1].targetMinutes", """{"high":"2h"}""", "'2h' is not a whole number here: write one from 1 to 525600", ".high")]
    [InlineData("departments[1].targetMinutes", """{"urgent":5}""", "is not a known key: the known ones are low, normal, high, critical", ".urgent")]
    // Rules.
    [InlineData("routing[0].when", """{"networks":["x"]}""", "has no rule that matches every message: end it with a rule without 'when'", null, "$.routing")]
    [InlineData("routing[0].priority", "\"urgent\"", "'urgent' is not allowed here: write one of low, normal, high, critical")]
    [InlineData("routing[0].priority", "\"hihg\"", "'hihg' is not allowed here: write one of low, normal, high, critical")]
    [InlineData("routing[0].priority", "\"Hight\"", "'Hight' is not allowed here: did you mean 'high'?")]
    [InlineData("protocol", """[{"name":"p","answer":"departments"}]""", "names no departments: write them as 'departments', or another 'answer'", "[0]")]
    [InlineData("protocol", """[{"name":"p","answer":"nobody","departments":["sales"]}]""", "has no effect when 'answer' is 'nobody': leave it out, or write 'departments' as 'answer'", "[0].departments")]
    [InlineData("protocol", """[{"name":"p","answer":"anyone","when":{"words":["☕"]}}]""", "'☕' is not a word: write at least one letter or digit", "[0].when.words[0]")]
    [InlineData("protocol", """[{"name":"p","answer":"anyone","when":{"intents":[]}}]""", "is empty: write at least one value, or leave the key out", "[0].when.intents")]
    // Accounts, feeds, words.
    [InlineData("accounts", """[{"network":"x"}]""", "names nobody: write id, handle or both", "[0]")]
    [InlineData("accounts", """[{"network":"twiter","id":"1"}]""", "'twiter' is not allowed here: write one of x, facebook, instagram, linkedin, youtube, mastodon, bluesky, reddit, feed, google-reviews, trustpilot, web", "[0].network")]
    [InlineData("accounts", """[{"network":"x","handle":"acme"},{"network":"x","handle":"@ACME"}]""", "'@ACME' on x stands in the file already: keep one", "[1]")]
    [InlineData("keywords", """["acme","Acme"]""", "'Acme' is the word of an earlier one: write another", "[1]")]
    [InlineData("keywords", """[" "]""", "is blank: write at least one letter", "[0]")]
    [InlineData("namesakes", """["☕"]""", "'☕' is not a word: write at least one letter or digit", "[0]")]
    [InlineData("feeds", """[{"account":"blog","url":"blog/feed"}]""", "'blog/feed' is not a web address: write it whole, with https:// or http://", "[0].url")]
    [InlineData("feeds", """[{"account":"blog","url":"https://a.example/f","pollMinutes":4}]""", "4 is not a whole number here: write one from 5 to 1440", "[0].pollMinutes")]
    [InlineData("feeds", """[{"account":"blog","url":"https://a.example/f","own":"yes"}]""", "'yes' is not true or false: write one of the two without quotes", "[0].own")]
    [InlineData("feeds", """[{"account":"blog","url":"https://a.example/f","hub":1}]""", "1 is not true or false: write one of the two without quotes", "[0].hub")]
    // Report, goals, storm, retention.
    [InlineData("report.recipients", "[]", "is empty: write at least one mail address")]
    [InlineData("report.recipients", """["Ana <ana@acme.example>"]""", "'Ana <ana@acme.example>' is not a mail address: write it like name@example.com", "[0]")]
    [InlineData("report.hour", "-1", "-1 is not a whole number here: write one from 0 to 23")]
    [InlineData("goals", """[{"figure":"response.turns.rates","target":0.9,"by":"2026-12-31"}]""", "'response.turns.rates' is not allowed here: did you mean 'response.turns.rate'?", "[0].figure")]
    [InlineData("goals", """[{"figure":"response.turns.rate","target":90,"by":"2026-12-31"}]""", "90 is not a number here: write one from 0 to 1", "[0].target")]
    [InlineData("storm", """{"voices":[5,10,20,40,80]}""", "has 5 values: write 6, one for each level", ".voices")]
    [InlineData("storm", """{"deviations":[3,5,5,12,18,25]}""", "5 is not above 5: write values that increase", ".deviations[2]")]
    [InlineData("retentionDays", "3651", "3651 is not a whole number here: write one from 1 to 3650")]
    [InlineData("retentionDays", "null", "null is not a whole number here: write one from 1 to 3650")]
    public void A_wrong_value_is_named_with_its_path_and_what_would_be_right(
        string path, string value, string problem, string? below = null, string? at = null) =>
        Assert.Equal([new BrandFileError(at ?? $"$.{path}{below}", problem)], BrandJson.Errors(BrandJson.Small.With(path, value)));

    [Theory]
    [InlineData("report.hour", "0")]
    [InlineData("report.hour", "23")]
    [InlineData("retentionDays", "1")]
    [InlineData("retentionDays", "3650")]
    [InlineData($"{Week}.monday[0].to", "\"24:00\"")]
    [InlineData($"{Week}.monday[0].to", "\"00:00\"")]
    [InlineData($"{Week}.monday", """[{"from":"09:00","to":"14:00"},{"from":"14:00","to":"19:00"}]""")]
    [InlineData(Week, """{"sunday":[{"from":"22:00","to":"02:00"}],"monday":[{"from":"02:00","to":"03:00"}]}""")]
    [InlineData("storm", """{"voices":[1,2,3,4,5,6]}""")]
    public void A_value_at_its_bound_is_right(string path, string value) =>
        Assert.Empty(BrandJson.Errors(BrandJson.Small.With(path, value)));

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
