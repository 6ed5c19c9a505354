using System.Net;
using System.Net.Http.Json;
using System.Text;
using SocialFunctions.Run;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class ImportTests(IntakeApp app)
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
    public async Task A_body_longer_than_the_server_takes_is_refused_with_what_to_do()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/import") { Content = new ByteArrayContent(new byte[31_000_000]) };
        request.Headers.ExpectContinue = true;
        using var answer = await app.Operator.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("Send it in pieces of whole lines", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_numbers_count_from_the_piece_s_first_line()
    {
        var outcome = await app.Running.Client.ImportAsync(Encoding.UTF8.GetBytes($"{Right("first-1")}\nwrong\n\nwrong too"), 1_001, CancellationToken.None);
        Assert.Equal([1_002, 1_004], outcome!.Problems.Select(problem => problem.Line));
        Assert.Equal(4, outcome.Lines);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("one")]
    public async Task A_first_line_that_is_no_line_number_is_refused(string firstLine)
    {
        using var answer = await app.Operator.PostAsync($"api/import?firstLine={firstLine}", IntakeApp.Json(Right("never")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("'firstLine' must be a whole number", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Byte_order_mark_CRLF_blank_lines_and_a_missing_last_line_feed_are_no_errors()
    {
        var outcome = await app.Running.ImportAsync($"\uFEFF{Right("bom")}\r\n\r\n  \t\n\n{Right("crlf")}\r\n{Right("last")}");

        Assert.Equal((6, 3, 0), (outcome.Lines, outcome.Accepted, outcome.Rejected));
        await app.Running.DrainAsync();
        Assert.Equal("t", (await app.StoredAsync("web", "bom")).Mention.Text);
        Assert.Equal("t", (await app.StoredAsync("web", "last")).Mention.Text);
    }

    [Theory]
    [InlineData("u2028", "one\u2028two\u2029three\u0085four")]
    [InlineData("escaped", "one\\ntwo\\r\\nthree")]
    public async Task Only_a_line_feed_ends_a_line(string id, string text)
    {
        var outcome = await app.Running.ImportAsync(Line("\"text\":\"t\"", $"\"text\":\"{text}\"").Replace("wrong", id, StringComparison.Ordinal));
        Assert.Equal((1, 1, 0), (outcome.Lines, outcome.Accepted, outcome.Rejected));
        await app.Running.DrainAsync();
        Assert.Equal(text.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal), (await app.StoredAsync("web", id)).Mention.Text);
    }

    [Fact]
    public async Task An_empty_body_is_an_import_of_nothing()
    {
        var outcome = await app.Running.ImportAsync("");
        Assert.Equal((0, 0, 0), (outcome.Lines, outcome.Accepted, outcome.Rejected));
    }

    [Fact]
    public async Task More_than_1_000_wrong_lines_are_counted_and_the_first_1_000_named()
    {
        using var answer = await app.Operator.PostAsync("api/import", IntakeApp.Json(string.Concat(Enumerable.Repeat("wrong\n", 1_200))));
        var outcome = await answer.Content.ReadFromJsonAsync<ImportOutcome>();
        Assert.Equal((1_200, 1_000), (outcome!.Rejected, outcome.Problems.Count));
    }

    [Theory]
    [InlineData("api/import")]
    [InlineData("api/quarantine/replay")]
    public async Task Without_the_key_nothing_goes_in(string address)
    {
        using var answer = await app.Stranger.PostAsync(address, IntakeApp.Json(Right("stranger")));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        await app.Running.DrainAsync();
        Assert.DoesNotContain(await app.RowsAsync(Storage.TableNames.Mentions), row => row.GetString("id") == "stranger");
    }

    private static string Right(string id) => Line("wrong", id);

    /// <summary>A right line in which one thing is replaced.</summary>
    private static string Line(string old, string with)
    {
        const string right = """{"network":"web","id":"wrong","publishedAt":"2026-10-01T10:00:00Z","text":"t","author":{"id":"a"}}""";
        Assert.Contains(old, right, StringComparison.Ordinal);
        return right.Replace(old, with, StringComparison.Ordinal);
    }
}
