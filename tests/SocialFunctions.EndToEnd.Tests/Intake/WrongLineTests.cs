using System.Net.Http.Json;
using System.Text;
using SocialFunctions.Run;
using static SocialFunctions.EndToEnd.Tests.Intake.ImportLine;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class WrongLineTests(IntakeApp app)
{
    public static TheoryData<string, string> WrongLines => new()
    {
        { "no JSON", "is not JSON" },
        { """{"network":"web","id":"half""", "is not JSON" },
        { "[]", "is not a JSON object" },
        { "null", "is not a JSON object" },
        { """{"network":"web","publishedAt":"2026-10-01T10:00:00Z","text":"t","author":{"id":"a"}}""", "'id' is missing" },
        { Line("\"author\":{\"id\":\"a\"}", "\"author\":{}"), "'author.id' is missing" },
        { Line("\"author\":{\"id\":\"a\"}", "\"author\":\"a\""), "'author' must be an object" },
        { Line("\"text\":\"t\"", "\"text\":\"t\",\"likes\":3"), "unknown key 'likes'" },
        { Line("\"text\":\"t\"", "\"text\":\"t\",\"network\":\"x\""), "key 'network' is there twice: give it once" },
        { Line("\"author\":{\"id\":\"a\"}", "\"author\":{\"id\":\"a\",\"id\":\"b\"}"), "key 'author.id' is there twice: give it once" },
        { Line("\"text\":\"t\"", "\"text\":\"t\",\"\\ud800\":3"), "half of a surrogate pair" },
        { Line("\"text\":\"t\"", "\"text\":\"t \\ud83d\""), "'text' must be text in whole characters" },
        { Line("\"text\":\"t\"", "\"text\":7"), "'text' must be a string" },
        { Line("\"id\":\"wrong\"", "\"id\":\"\""), "'id' must be a string that is not empty" },
        { Line("\"id\":\"wrong\"", $"\"id\":\"{new string('i', 4_001)}\""), "'id' must be at most 4000 characters long" },
        { Line("2026-10-01T10:00:00Z", "2026-02-30T10:00:00Z"), "'publishedAt' must be an ISO 8601 instant" },
        { Line("2026-10-01T10:00:00Z", "2026-10-01T10:00:00"), "'publishedAt' must be an ISO 8601 instant with offset" },
        { Line("2026-10-01T10:00:00Z", "yesterday"), "not 'yesterday'" },
        { Line("2026-10-01T10:00:00Z", "0001-01-01T00:00:00Z"), "'publishedAt' must be from 1970 to 2099" },
        { Line("2026-10-01T10:00:00Z", "9999-12-31T23:59:59Z"), "'publishedAt' must be from 1970 to 2099" },
        { Line("\"web\"", "\"friendster\""), "'network' must be one of" },
        { Line("\"text\":\"t\"", "\"text\":\"t\",\"kind\":\"shout\""), "'kind' must be one of" },
        { Line("\"text\":\"t\"", "\"text\":\"t\",\"rating\":6"), "'rating' must be a number from 0 to 5" },
        { Line("\"text\":\"t\"", $"\"text\":\"{new string('x', 1024 * 1024)}\""), "is longer than 1,048,576 bytes" },
    };

    [Theory]
    [MemberData(nameof(WrongLines))]
    public async Task A_wrong_line_is_named_with_its_number_and_the_rest_goes_in(string line, string problem)
    {
        var outcome = await app.Running.ImportAsync($"{Right("before")}\n{line}\n{Right("after")}\n");

        Assert.Equal((3, 2, 1), (outcome.Lines, outcome.Accepted, outcome.Rejected));
        var wrong = Assert.Single(outcome.Problems);
        Assert.Equal(2, wrong.Line);
        Assert.Contains(problem, wrong.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_make_a_wrong_line()
    {
        byte[] body = [.. """{"network":"web","id":"b","publishedAt":"2026-10-01T10:00:00Z","author":{"id":"a"},"text":"t"""u8, 0xff, 0xfe, .. "\"}\n"u8, .. Encoding.UTF8.GetBytes(Right("utf8"))];
        var outcome = await app.Running.Client.ImportAsync(body, 1, CancellationToken.None);
        Assert.Equal((1, 1), (outcome!.Accepted, outcome.Rejected));
    }

    [Fact]
    public async Task Every_wrong_key_and_value_of_a_line_is_named_at_once()
    {
        var outcome = await app.Running.ImportAsync("""{"network":"web","publishedAt":"never","text":"t","author":{"id":"a","age":3}}""");
        Assert.Equal(3, Assert.Single(outcome.Problems).Problem.Split("; ").Length);
    }

    [Fact]
    public async Task More_than_1_000_wrong_lines_are_counted_and_the_first_1_000_named()
    {
        using var answer = await app.Operator.PostAsync("api/import", IntakeApp.Json(string.Concat(Enumerable.Repeat("wrong\n", 1_200))));
        var outcome = await answer.Content.ReadFromJsonAsync<ImportOutcome>();
        Assert.Equal((1_200, 1_000), (outcome!.Rejected, outcome.Problems.Count));
    }
}
