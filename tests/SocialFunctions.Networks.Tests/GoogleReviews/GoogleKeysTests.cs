using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

/// <summary>When Google is asked for the keys that it signs with.</summary>
public sealed class GoogleKeysTests : IAsyncLifetime
{
    private GoogleTokenRig rig = null!;

    public async Task InitializeAsync() => rig = await GoogleTokenRig.StartAsync();

    public async Task DisposeAsync() => await rig.DisposeAsync();

    [Fact]
    public async Task Keys_are_asked_for_once_and_again_when_their_time_is_over()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
        Assert.Single(rig.Api.Requests);
        rig.Api.Time.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
        Assert.Equal(2, rig.Api.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no-store")]
    public async Task Keys_that_must_not_be_kept_are_kept_for_a_minute_all_the_same(string? control)
    {
        rig.CacheControl = control;
        for (var i = 0; i < 3; i++)
            Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
        Assert.Single(rig.Api.Requests);
    }

    [Fact]
    public async Task A_key_that_is_new_is_asked_for_at_once()
    {
        await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now)));
        rig.Api.Time.Now += TimeSpan.FromMinutes(2);
        rig.Published.Add(rig.Newer);
        Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Newer.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
        Assert.Equal(2, rig.Api.Requests.Count);
    }

    [Fact]
    public async Task A_flood_of_made_up_keys_asks_Google_once_a_minute()
    {
        var claims = GoogleSigner.Claims(rig.Api.Time.Now);
        for (var i = 0; i < 50; i++)
            Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Stranger.Sign(claims, kid: $"made-up-{i}")));
        Assert.Single(rig.Api.Requests);
        Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(claims)));
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_prove_nothing_until_they_can()
    {
        rig.Status = 500;
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
        rig.Status = 200;
        rig.Api.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now))));
    }
}
