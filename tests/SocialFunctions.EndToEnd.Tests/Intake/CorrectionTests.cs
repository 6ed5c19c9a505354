using System.Net;
using SocialFunctions.Domain.Classification;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class CorrectionTests(IntakeApp app)
{
    private const string Line =
        """{"network":"web","id":"corrected","publishedAt":"2026-10-02T10:00:00Z","text":"Genial, otra vez sin servicio","author":{"id":"corrected-author"}}""";

    [Fact]
    public async Task A_person_s_word_stands_at_once_stays_when_the_message_comes_again_and_is_a_line_of_the_test_set()
    {
        await app.Running.ImportAsync(Line);
        await app.Running.DrainAsync();

        var answer = await app.Operator.PostAsync(
            "api/corrections", IntakeApp.Json("""{"network":"web","id":"corrected","intent":"complaint","sentiment":"negative","needsReply":true,"urgency":"critical"}"""));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\"urgency\":\"critical\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await app.Running.ImportAsync(Line);
        await app.Running.DrainAsync();
        var stands = (await app.StoredAsync("web", "corrected")).Classification!;
        Assert.Equal(("person", Intent.Complaint, Urgency.Critical), (stands.Source, stands.Intent, stands.Urgency));

        var lines = await app.Operator.GetStringAsync("api/corrections");
        Assert.Contains("\"text\":\"Genial, otra vez sin servicio\",\"intent\":\"complaint\",\"sentiment\":\"negative\",\"needsReply\":true,\"urgency\":\"critical\",\"sensitive\":null,", lines, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Nobody_corrects_or_reads_corrections_without_a_key(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "api/corrections");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Stranger.SendAsync(request)).StatusCode);
    }

    /// <summary>Above 30 MB the server itself would refuse to read.</summary>
    [Theory]
    [InlineData(70_000, true)]
    [InlineData(31_000_000, true)]
    [InlineData(31_000_000, false)]
    public async Task A_body_that_is_too_large_is_refused_with_a_sentence_and_no_trace(int length, bool saysItsLength)
    {
        using var body = new MemoryStream(new byte[length]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/corrections") { Content = new StreamContent(body) };
        request.Headers.TransferEncodingChunked = !saysItsLength;
        // The answer comes before the body: without this the client could still be sending when the server hangs up.
        request.Headers.ExpectContinue = true;

        using var answer = await app.Operator.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("The body is longer than 64 KB: a correction is one JSON object.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Running.Lines, line => line.Contains("BadHttpRequestException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_body_is_answered_with_every_problem()
    {
        var answer = await app.Operator.PostAsync("api/corrections", IntakeApp.Json("""{"network":"web","id":"corrected","mood":1,"intent":"rage"}"""));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var problems = await answer.Content.ReadAsStringAsync();
        Assert.Contains("mood", problems, StringComparison.Ordinal);
        Assert.Contains("rage", problems, StringComparison.Ordinal);
    }
}
