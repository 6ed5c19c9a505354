using System.Net;
using static SocialFunctions.EndToEnd.Tests.Intake.MetaWebhook;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class WebhookHandshakeTests(IntakeApp app)
{
    [Fact]
    public async Task The_handshake_echoes_the_challenge()
    {
        using var answer = await app.Stranger.GetAsync($"{Hook}?hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token={IntakeApp.VerifyToken}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("1158201444", await answer.Content.ReadAsStringAsync());
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=a-token-of-somebody-else")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1")]
    [InlineData("?hub.mode=subscribe&hub.challenge=1&hub.verify_token=")]
    [InlineData("?hub.challenge=1&hub.verify_token=" + IntakeApp.VerifyToken)]
    [InlineData("")]
    public async Task A_handshake_that_proves_nothing_is_refused_without_a_word(string query)
    {
        using var answer = await app.Stranger.GetAsync(Hook + query);
        await IsEmptyAsync(HttpStatusCode.Unauthorized, answer);
    }

    [Theory]
    [InlineData("unknown")]
    [InlineData("META")]
    [InlineData("x")]
    public async Task A_hook_that_is_not_enabled_is_not_found(string hook)
    {
        using var pushed = await app.Stranger.PostAsync($"api/hooks/{hook}", MetaPush.Signed("{}"));
        using var asked = await app.Stranger.GetAsync($"api/hooks/{hook}?hub.mode=subscribe&hub.challenge=1&hub.verify_token={IntakeApp.VerifyToken}");
        Assert.Equal(HttpStatusCode.NotFound, pushed.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
    }
}
