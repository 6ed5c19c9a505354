using System.Net;
using SocialFunctions.Domain.Mentions;
using static SocialFunctions.EndToEnd.Tests.Intake.MetaWebhook;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>How much a push may hold, and how soon it is acknowledged.</summary>
[Collection(IntakeApp.Tests)]
public sealed class WebhookLoadTests(IntakeApp app)
{
    [Fact]
    public async Task A_push_of_a_thousand_changes_is_acknowledged_within_300_milliseconds()
    {
        var fastest = TimeSpan.MaxValue;
        for (var round = 0; round < 8 && fastest >= TimeSpan.FromMilliseconds(300); round++)
        {
            // What came before is routed first: the app shares two cores with the emulator.
            await app.Running.DrainAsync();
            var changes = Enumerable.Range(0, 1_000).Select(number => new
            {
                field = "feed",
                value = new
                {
                    item = "comment", verb = "add", comment_id = $"13{round}_{number}", post_id = "900_13", parent_id = "900_13",
                    from = new { id = $"{number}", name = "Ana Inventada" }, message = $"Number {number}: where is it?", created_time = Noon,
                },
            });
            var body = System.Text.Json.JsonSerializer.Serialize(new { @object = "page", entry = new[] { new { id = "page-1", time = Noon, changes } } });
            var started = System.Diagnostics.Stopwatch.StartNew();
            using var answer = await app.Stranger.PostAsync(Hook, MetaPush.Signed(body));
            fastest = started.Elapsed < fastest ? started.Elapsed : fastest;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await app.Running.DrainAsync();
        Assert.True(fastest < TimeSpan.FromMilliseconds(300), $"the fastest of eight took {fastest.TotalMilliseconds:0} ms");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_payload_over_8_MB_is_refused_by_its_length_and_while_it_is_read(bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Hook) { Content = MetaPush.Signed(new byte[(8 * 1024 * 1024) + 1]) };
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        using var answer = await app.Stranger.SendAsync(request);
        await IsEmptyAsync(HttpStatusCode.RequestEntityTooLarge, answer);
    }

    [Fact]
    public async Task A_payload_of_just_8_MB_is_taken()
    {
        var padded = MetaPush.Comment("add", "13_1", "900_13", Noon, "A long push").PadRight(8 * 1024 * 1024);
        await app.PushAsync(padded);
        await app.Running.DrainAsync();
        Assert.Equal("A long push", (await app.StoredAsync(NetworkNames.Facebook, "13_1")).Mention.Text);
    }
}
