using System.Text;
using System.Text.Json;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XHandshakeTests
{
    private static readonly HookSecrets Secrets = new(["a consumer secret of ours", "the secret before that one"], []);

    // printf '%s' 'MjAyNi0xMS0yMA_invented-token' | openssl dgst -sha256 -hmac 'a consumer secret of ours' -binary | openssl base64
    [Fact]
    public void A_token_is_signed_with_the_current_secret()
    {
        Assert.Equal(
            new HookHandshake.Echo("""{"response_token":"sha256=aiqnNj/Fagv5S1yhS9X9+tSxLq69xX7PszpeyFo/714="}""", "application/json"),
            Confirm("MjAyNi0xMS0yMA_invented-token"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""["a"]""")]
    [InlineData("\"text\"")]
    [InlineData("two words")]
    [InlineData("line\nline")]
    [InlineData("nul\0")]
    public void What_could_be_a_body_or_is_no_token_is_not_signed(string? token)
    {
        Assert.IsType<HookHandshake.Refused>(Confirm(token));
    }

    [Fact]
    public void A_token_of_endless_length_is_not_signed()
    {
        Assert.IsType<HookHandshake.Echo>(Confirm(new string('a', 512)));
        Assert.IsType<HookHandshake.Refused>(Confirm(new string('a', 513)));
    }

    [Fact]
    public void Without_a_secret_nothing_is_signed()
    {
        Assert.IsType<HookHandshake.Refused>(new XHook().Confirm(new HookQuestion("", new Dictionary<string, string> { ["crc_token"] = "abc" }), new HookSecrets([], [])));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("12345")]
    [InlineData("null")]
    [InlineData("ñandú")]
    public void The_signature_that_anybody_gets_for_a_token_opens_no_body(string token)
    {
        var echo = Assert.IsType<HookHandshake.Echo>(Confirm(token));
        var signature = JsonDocument.Parse(echo.Text).RootElement.GetProperty("response_token").GetString();
        var call = HookCalls.Of(Encoding.UTF8.GetBytes(token), "x-twitter-webhooks-signature", signature);
        Assert.Equal(HookProof.Wrong, HookCalls.Proof(new XHook(), call, Secrets));
    }

    private static HookHandshake Confirm(string? token) =>
        new XHook().Confirm(new HookQuestion("", token is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["crc_token"] = token }), Secrets);
}
