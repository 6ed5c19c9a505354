using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleTokenTests : IAsyncLifetime, IDisposable
{
    private static readonly HookSecrets Secrets = new([], [], new Dictionary<string, string>
    {
        ["Audience"] = "https://cafe.example/api/hooks/google-reviews", ["ServiceAccount"] = "push@cafe.iam.gserviceaccount.com",
    });

    private readonly GoogleSigner google = new("key-1");
    private readonly GoogleSigner newer = new("key-2");
    private readonly GoogleSigner stranger = new("key-1");
    private readonly List<GoogleSigner> published = [];
    private string? cacheControl = "public, max-age=3600, must-revalidate";
    private int status = 200;
    private LoopbackApi api = null!;
    private GoogleReviewsHook hook = null!;

    public async Task InitializeAsync()
    {
        published.Add(google);
        api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.CacheControl = cacheControl;
            return context.Response.WriteAsync(new JsonObject { ["keys"] = new JsonArray([.. published.Select(one => one.PublicKey())]) }.ToJsonString());
        });
        hook = new GoogleReviewsHook(api.Client, new Uri(api.Address, "certs"));
    }

    public async Task DisposeAsync() => await api.DisposeAsync();

    public void Dispose()
    {
        google.Dispose();
        newer.Dispose();
        stranger.Dispose();
    }

    [Theory]
    [InlineData("https://accounts.google.com")]
    [InlineData("accounts.google.com")]
    public async Task A_token_of_our_service_account_for_our_audience_is_genuine(string issuer)
    {
        Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(With("iss", issuer))));
    }

    [Fact]
    public void What_it_needs_is_an_audience_and_a_service_account()
    {
        Assert.Equal((false, false), (hook.Needs.AppSecrets, hook.Needs.VerifyTokens));
        Assert.Equal(["Audience", "ServiceAccount"], hook.Needs.Values);
        Assert.IsType<HookHandshake.Refused>(hook.Confirm(new HookQuestion("", new Dictionary<string, string>()), Secrets));
    }

    [Theory]
    [InlineData("aud", "\"https://other.example/\"")]
    [InlineData("aud", null)]
    [InlineData("aud", "[\"https://other.example/\"]")]
    [InlineData("iss", "\"https://accounts.google.com.evil.example\"")]
    [InlineData("iss", null)]
    [InlineData("email", "\"push@other.iam.gserviceaccount.com\"")]
    [InlineData("email", "\"PUSH@cafe.iam.gserviceaccount.com\"")]
    [InlineData("email", null)]
    [InlineData("email", "[\"push@cafe.iam.gserviceaccount.com\"]")]
    [InlineData("email_verified", "false")]
    [InlineData("email_verified", null)]
    [InlineData("email_verified", "\"no\"")]
    [InlineData("exp", null)]
    [InlineData("exp", "0")]
    [InlineData("nbf", "4000000000")]
    public async Task A_claim_that_is_wrong_or_missing_proves_nothing(string claim, string? value)
    {
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.Sign(With(claim, value is null ? null : JsonNode.Parse(value)))));
    }

    [Fact]
    public async Task A_token_whose_end_is_no_date_is_malformed()
    {
        Assert.Equal(HookProof.Malformed, await CheckAsync(google.Sign(With("exp", "soon"))));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(59, true)]
    [InlineData(61, false)]
    [InlineData(3_600, false)]
    public async Task A_token_is_good_until_a_minute_after_its_end(int secondsAfter, bool isGenuine)
    {
        var token = google.Sign(GoogleSigner.Claims(api.Time.Now.AddHours(-1).AddSeconds(-secondsAfter)));
        Assert.Equal(isGenuine ? HookProof.Genuine : HookProof.Wrong, await CheckAsync(token));
    }

    [Fact]
    public async Task Another_key_no_signature_and_the_public_key_as_a_secret_prove_nothing()
    {
        var claims = GoogleSigner.Claims(api.Time.Now);
        Assert.Equal(HookProof.Wrong, await CheckAsync(stranger.Sign(claims)));
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.Unsigned(claims)));
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.SignedByPublicKey(claims)));
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.Sign(claims, alg: "RS512")));
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.Sign(claims, kid: "")));
    }

    [Theory]
    [InlineData(null, HookProof.Missing)]
    [InlineData("", HookProof.Missing)]
    [InlineData("Bearer ", HookProof.Malformed)]
    [InlineData("Bearer a.b.c", HookProof.Malformed)]
    [InlineData("Bearer eyJhbGciOiJSUzI1NiJ9", HookProof.Malformed)]
    [InlineData("Basic dXNlcjpwYXNz", HookProof.Malformed)]
    public async Task What_is_no_token_says_so(string? header, HookProof expected)
    {
        Assert.Equal(expected, await HeaderAsync(header));
        Assert.Empty(api.Requests);
    }

    [Fact]
    public async Task Keys_are_asked_for_once_and_again_when_their_time_is_over()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now))));
        Assert.Single(api.Requests);
        api.Time.Now += TimeSpan.FromMinutes(61);
        Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now))));
        Assert.Equal(2, api.Requests.Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no-store")]
    public async Task Keys_that_must_not_be_kept_are_kept_for_a_minute_all_the_same(string? control)
    {
        cacheControl = control;
        for (var i = 0; i < 3; i++)
            Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now))));
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_key_that_is_new_is_asked_for_at_once()
    {
        await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now)));
        api.Time.Now += TimeSpan.FromMinutes(2);
        published.Add(newer);
        Assert.Equal(HookProof.Genuine, await CheckAsync(newer.Sign(GoogleSigner.Claims(api.Time.Now))));
        Assert.Equal(2, api.Requests.Count);
    }

    [Fact]
    public async Task A_flood_of_made_up_keys_asks_Google_once_a_minute()
    {
        var claims = GoogleSigner.Claims(api.Time.Now);
        for (var i = 0; i < 50; i++)
            Assert.Equal(HookProof.Wrong, await CheckAsync(stranger.Sign(claims, kid: $"made-up-{i}")));
        Assert.Single(api.Requests);
        Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(claims)));
    }

    [Fact]
    public async Task Keys_that_cannot_be_had_prove_nothing_until_they_can()
    {
        status = 500;
        Assert.Equal(HookProof.Wrong, await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now))));
        status = 200;
        api.Time.Now += TimeSpan.FromMinutes(1);
        Assert.Equal(HookProof.Genuine, await CheckAsync(google.Sign(GoogleSigner.Claims(api.Time.Now))));
    }

    [Fact]
    public async Task Of_ten_thousand_forged_and_changed_tokens_none_passes_and_no_right_one_is_refused()
    {
        var random = new Random(20261121);
        var claims = GoogleSigner.Claims(api.Time.Now);
        string[] right = [.. Enumerable.Range(0, 16).Select(i => google.Sign(With("sub", $"{i}")))];
        string[] forged =
        [
            stranger.Sign(claims), google.Unsigned(claims), google.SignedByPublicKey(claims), google.Sign(With("aud", "https://other.example/")),
            google.Sign(GoogleSigner.Claims(api.Time.Now.AddHours(-3))), google.Sign(With("email", "x@cafe.iam.gserviceaccount.com")),
        ];
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Equal(HookProof.Genuine, await CheckAsync(right[i % right.Length]));
            Assert.NotEqual(HookProof.Genuine, await CheckAsync(Changed(right[i % right.Length], forged, i, random)));
        }
    }

    /// <summary>Cut, turned round, one character changed, a part of another token, or one of the forged.</summary>
    private static string Changed(string token, string[] forged, int i, Random random)
    {
        var parts = token.Split('.');
        var other = forged[random.Next(forged.Length)].Split('.');

        // Not the signature's last character: of its bits some count for nothing.
        var at = random.Next(token.Length - 2);
        return (i % 7) switch
        {
            0 => token[..at],
            1 => token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..],
            2 => string.Join('.', parts[0], other[1], parts[2]) is var mixed && mixed != token ? mixed : token[1..],
            3 => string.Join('.', other[0], parts[1], other[2]),
            4 => token + "A",
            5 => string.Join('.', parts[0], parts[1], parts[2].ToUpperInvariant()),
            _ => forged[random.Next(forged.Length)],
        };
    }

    private JsonObject With(string claim, JsonNode? value)
    {
        var claims = GoogleSigner.Claims(api.Time.Now);
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;
        return claims;
    }

    private Task<HookProof> CheckAsync(string token) => HeaderAsync("Bearer " + token);

    private async Task<HookProof> HeaderAsync(string? header) =>
        await hook.VerifyAsync(HookCalls.Of("{}"u8.ToArray(), "Authorization", header), Secrets, CancellationToken.None);
}
