using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using SocialFunctions.Inbox.Corrections;
using SocialFunctions.Tests.Reporting;

namespace SocialFunctions.Tests.Inbox;

public sealed class CorrectMentionTests(StorageFixture fixture) : IClassFixture<StorageFixture>
{
    private readonly CorrectionRig rig = new(fixture.Storage, fixture.NextBrand());

    [Theory]
    [InlineData("""{"network":"x","id":"1","intent":"complaint"}""", 200, "\"Intent\":\"complaint\"")]
    [InlineData("""{"network":"x","id":"1","intent":"complaint","mood":"bad"}""", 400, "unknown key \\u0027mood\\u0027: known are network")]
    [InlineData("""{"network":"x","network":"facebook","id":"1","intent":"complaint"}""", 400, "key \\u0027network\\u0027 is there twice: give it once")]
    [InlineData("not json", 400, "The body is not JSON")]
    [InlineData("""{"network":"x","id":"404","intent":"complaint"}""", 404, "No mention x/404 is known.")]
    [InlineData("""{"network":"x","id":"own","intent":"complaint"}""", 409, "the brand\\u0027s own")]
    public async Task Each_body_gets_its_status_and_a_sentence(string body, int status, string says)
    {
        await rig.DeliverAsync();
        await rig.DeliverAsync(author: "us", id: "own");

        var (told, answer) = await PostAsync(body);
        Assert.Equal(status, told);
        Assert.Contains(says, answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_without_end_is_not_read_to_its_end()
    {
        var (status, answer) = await PostAsync(new string(' ', 200_000));
        Assert.Equal(413, status);
        Assert.Contains("longer than 64 KB", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_said_to_be_too_long_is_not_read_at_all() =>
        Assert.Equal(413, (await PostAsync("{}", length: 40_000_000)).Status);

    private async Task<(int Status, string Answer)> PostAsync(string body, long? length = null)
    {
        var request = new DefaultHttpContext().Request;
        request.ContentLength = length;
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var result = Assert.IsAssignableFrom<ObjectResult>(await new CorrectMention(rig.Correcting).RunAsync(request, CancellationToken.None));
        return (result.StatusCode!.Value, JsonSerializer.Serialize(result.Value));
    }
}
