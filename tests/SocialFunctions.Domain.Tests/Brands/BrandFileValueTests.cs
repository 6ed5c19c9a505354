using SocialFunctions.Domain.Brands;
using static SocialFunctions.Domain.Tests.Brands.BrandJson;

namespace SocialFunctions.Domain.Tests.Brands;

/// <summary>Keys of the file with values that are wrong, and with those at their bounds.</summary>
public sealed class BrandFileValueTests
{
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
}
