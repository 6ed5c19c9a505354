using System.Net;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Run;

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
        Assert.Contains("\"text\":\"Genial, otra vez sin servicio\",\"intent\":\"complaint\",\"sentiment\":\"negative\",\"needsReply\":true,\"urgency\":\"critical\"}\n", lines, StringComparison.Ordinal);

        // ./run --evaluate reads them from the app by itself.
        var address = $"{app.Running.Client.Address}/api/corrections";
        var (set, _) = await CorrectionSource.ReadAsync($"{address}?code={app.Running.Client.Key}", CancellationToken.None);
        Assert.Equal(Intent.Complaint, Assert.Single(set!.Messages, message => message.Text == "Genial, otra vez sin servicio").Intent);
        var (_, problem) = await CorrectionSource.ReadAsync($"{address}?code=no-key-of-this-app", CancellationToken.None);
        Assert.Equal(
            $"--corrections: {address} answered 401; give a file of JSON Lines, or an app's address such as 'http://127.0.0.1:7071/api/corrections?code=KEY'.",
            problem);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("GET")]
    public async Task Nobody_corrects_or_reads_corrections_without_a_key(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "api/corrections");
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Stranger.SendAsync(request)).StatusCode);
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
