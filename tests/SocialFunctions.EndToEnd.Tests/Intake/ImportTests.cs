using System.Net;
using System.Text;
using static SocialFunctions.EndToEnd.Tests.Intake.ImportLine;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class ImportTests(IntakeApp app)
{
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
}
