using System.Text.Json.Nodes;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleTokenTests : IAsyncLifetime
{
    private GoogleTokenRig rig = null!;

    public async Task InitializeAsync() => rig = await GoogleTokenRig.StartAsync();

    public async Task DisposeAsync() => await rig.DisposeAsync();

    [Theory]
    [InlineData("https://accounts.google.com")]
    [InlineData("accounts.google.com")]
    public async Task A_token_of_our_service_account_for_our_audience_is_genuine(string issuer)
    {
        Assert.Equal(HookProof.Genuine, await rig.CheckAsync(rig.Google.Sign(With("iss", issuer))));
    }

    [Fact]
    public void What_it_needs_is_an_audience_and_a_service_account()
    {
        Assert.Equal((false, false), (rig.Hook.Needs.AppSecrets, rig.Hook.Needs.VerifyTokens));
        Assert.Equal(["Audience", "ServiceAccount"], rig.Hook.Needs.Values);
        Assert.IsType<HookHandshake.Refused>(rig.Hook.Confirm(new HookQuestion("", new Dictionary<string, string>()), GoogleTokenRig.Secrets));
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
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.Sign(With(claim, value is null ? null : JsonNode.Parse(value)))));
    }

    [Fact]
    public async Task A_token_whose_end_is_no_date_is_malformed()
    {
        Assert.Equal(HookProof.Malformed, await rig.CheckAsync(rig.Google.Sign(With("exp", "soon"))));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(59, true)]
    [InlineData(61, false)]
    [InlineData(3_600, false)]
    public async Task A_token_is_good_until_a_minute_after_its_end(int secondsAfter, bool isGenuine)
    {
        var token = rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now.AddHours(-1).AddSeconds(-secondsAfter)));
        Assert.Equal(isGenuine ? HookProof.Genuine : HookProof.Wrong, await rig.CheckAsync(token));
    }

    [Fact]
    public async Task Another_key_no_signature_and_the_public_key_as_a_secret_prove_nothing()
    {
        var claims = GoogleSigner.Claims(rig.Api.Time.Now);
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Stranger.Sign(claims)));
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.Unsigned(claims)));
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.SignedByPublicKey(claims)));
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.Sign(claims, alg: "RS512")));
        Assert.Equal(HookProof.Wrong, await rig.CheckAsync(rig.Google.Sign(claims, kid: "")));
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
        Assert.Equal(expected, await rig.HeaderAsync(header));
        Assert.Empty(rig.Api.Requests);
    }

    [Fact]
    public async Task Of_ten_thousand_forged_and_changed_tokens_none_passes_and_no_right_one_is_refused()
    {
        var random = new Random(20261121);
        var claims = GoogleSigner.Claims(rig.Api.Time.Now);
        string[] right = [.. Enumerable.Range(0, 16).Select(i => rig.Google.Sign(With("sub", $"{i}")))];
        string[] forged =
        [
            rig.Stranger.Sign(claims), rig.Google.Unsigned(claims), rig.Google.SignedByPublicKey(claims), rig.Google.Sign(With("aud", "https://other.example/")),
            rig.Google.Sign(GoogleSigner.Claims(rig.Api.Time.Now.AddHours(-3))), rig.Google.Sign(With("email", "x@cafe.iam.gserviceaccount.com")),
        ];
        for (var i = 0; i < 10_000; i++)
        {
            Assert.Equal(HookProof.Genuine, await rig.CheckAsync(right[i % right.Length]));
            Assert.NotEqual(HookProof.Genuine, await rig.CheckAsync(Changed(right[i % right.Length], forged, i, random)));
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
        var claims = GoogleSigner.Claims(rig.Api.Time.Now);
        claims.Remove(claim);
        if (value is not null)
            claims[claim] = value;
        return claims;
    }
}
