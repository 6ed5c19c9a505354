using System.Net;
using System.Text;
using SocialFunctions.Storage;
using static SocialFunctions.EndToEnd.Tests.Intake.MetaWebhook;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class WebhookSignatureTests(IntakeApp app)
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("sha256=")]
    [InlineData("sha256=00")]
    [InlineData("sha1=0000000000000000000000000000000000000000")]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_not_signed_rightly_is_refused_and_leaves_nothing(string? signature)
    {
        var body = Encoding.UTF8.GetBytes(MetaPush.Comment("add", "11_1", "900_11", Noon, "hello"));
        using var answer = await app.Stranger.PostAsync(Hook, MetaPush.With(signature, body));
        await IsEmptyAsync(HttpStatusCode.Unauthorized, answer);
        await LeftNothingAsync("11_1", body);
    }

    [Fact]
    public async Task A_body_signed_with_another_secret_or_changed_after_signing_is_refused()
    {
        using var other = await app.Stranger.PostAsync(Hook, MetaPush.Signed(MetaPush.Comment("add", "12_1", "900_12", Noon, "hello"), "another-secret-of-somebody"));
        await IsEmptyAsync(HttpStatusCode.Unauthorized, other);

        var signed = MetaPush.Signed(MetaPush.Comment("add", "12_1", "900_12", Noon, "hello"));
        var changed = Encoding.UTF8.GetBytes(MetaPush.Comment("add", "12_1", "900_12", Noon, "hallo"));
        using var answer = await app.Stranger.PostAsync(Hook, MetaPush.With(signed.Headers.GetValues("X-Hub-Signature-256").Single(), changed));
        await IsEmptyAsync(HttpStatusCode.Unauthorized, answer);
        await LeftNothingAsync("12_1", changed);
    }

    private async Task LeftNothingAsync(string id, byte[] body)
    {
        await app.Running.DrainAsync();
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Mentions), row => row.GetString("id") == id);
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Threads), row => row.RowKey == id);
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Quarantine), row => row.RowKey == Keys.Sha256(body));
    }
}
