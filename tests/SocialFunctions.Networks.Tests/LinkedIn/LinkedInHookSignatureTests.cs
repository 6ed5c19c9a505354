using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInHookSignatureTests
{
    private const string Current = "a secret of the app";
    private const string Previous = "clave de prueba con ñ";
    private const string Empty = """{"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[]}""";
    private const string OfEmpty = "58d8d67e4cda4587f90ddaa7ebc7588c373cd2c1d956fb52f501c54242d2da23";
    private static readonly HookSecrets Secrets = new([Current, Previous], []);

    // printf '%s' 'hmacsha256={"type":"ORGANIZATION_SOCIAL_ACTION_NOTIFICATIONS","notifications":[]}' | openssl dgst -sha256 -hmac 'a secret of the app'
    // printf '%s' 'hmacsha256=¡qué bien! 🎉' | openssl dgst -sha256 -hmac 'clave de prueba con ñ'
    [Theory]
    [InlineData(Empty, OfEmpty)]
    [InlineData("¡qué bien! 🎉", "2272e2b0845b1cea79b4c1eacc9a5e0ed7f1393850057f4b7578e08c142ef22e")]
    public void A_body_that_openssl_signed_is_genuine_with_the_prefix_in_the_header_and_without(string body, string hex)
    {
        Assert.Equal(HookProof.Genuine, Verify(hex, Encoding.UTF8.GetBytes(body)));
        Assert.Equal(HookProof.Genuine, Verify("hmacsha256=" + hex, Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData(null, HookProof.Missing)]
    [InlineData("", HookProof.Missing)]
    [InlineData("hmacsha256=", HookProof.Missing)]
    [InlineData("sha256=" + OfEmpty, HookProof.Malformed)]
    [InlineData("hmacsha256=hmacsha256=" + OfEmpty, HookProof.Malformed)]
    [InlineData("HMACSHA256=" + OfEmpty, HookProof.Malformed)]
    [InlineData(OfEmpty + "0", HookProof.Malformed)]
    [InlineData("g000000000000000000000000000000000000000000000000000000000000000", HookProof.Malformed)]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000", HookProof.Wrong)]
    public void What_proves_nothing_says_why(string? header, HookProof expected)
    {
        Assert.Equal(expected, Verify(header, Encoding.UTF8.GetBytes(Empty)));
    }

    [Fact]
    public void A_body_signed_without_the_prefix_proves_nothing()
    {
        Assert.Equal(HookProof.Wrong, Verify(Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Current), "{}"u8)), "{}"u8.ToArray()));
        Assert.Equal(HookProof.Wrong, HookCalls.Proof(new LinkedInHook(), HookCalls.Of("{}"u8.ToArray(), "X-LI-Signature", Sign("{}"u8.ToArray(), "")), new HookSecrets([], [])));
    }

    // printf '%s' '890e4665-4dfe-4ab1-b689-ed553bceeed0' | openssl dgst -sha256 -hmac 'a secret of the app'
    [Fact]
    public void A_challenge_is_answered_in_JSON_with_the_current_secret()
    {
        Assert.Equal(
            new HookHandshake.Echo("""{"challengeCode":"890e4665-4dfe-4ab1-b689-ed553bceeed0","challengeResponse":"2bc481419407fc19fdbfe4023938193fdbc7ff508ad63c07e6a05bd3c45a9375"}""", "application/json"),
            Confirm("890e4665-4dfe-4ab1-b689-ed553bceeed0"));
    }

    [Fact]
    public void A_question_without_a_challenge_is_refused_and_a_hostile_one_stays_inside_its_text()
    {
        Assert.IsType<HookHandshake.Refused>(Confirm(""));
        Assert.IsType<HookHandshake.Refused>(Confirm(new string('x', 1_001)));
        var echo = Assert.IsType<HookHandshake.Echo>(Confirm("\"}<script>"));
        Assert.DoesNotContain("<script>", echo.Text, StringComparison.Ordinal);
        Assert.Equal("\"}<script>", System.Text.Json.JsonDocument.Parse(echo.Text).RootElement.GetProperty("challengeCode").GetString());
    }

    [Fact]
    public void Of_ten_thousand_forged_truncated_and_encoded_bodies_none_passes_and_no_rightly_signed_one_is_refused()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 10_000; i++)
        {
            var body = new byte[random.Next(1, 400)];
            random.NextBytes(body);
            var signature = (i % 3 == 0 ? "hmacsha256=" : "") + Sign(body, i % 2 == 0 ? Current : Previous);
            Assert.Equal(HookProof.Genuine, Verify(signature, body));
            Assert.Equal(HookProof.Wrong, Verify(signature, Forgery.Body(body, i, random, "hmacsha256="u8)));
            Assert.NotEqual(HookProof.Genuine, Verify(Forgery.HexSignature(signature[(signature.IndexOf('=', StringComparison.Ordinal) + 1)..], i, random), body));
        }
    }

    private static string Sign(byte[] body, string secret)
    {
        byte[] signed = [.. "hmacsha256="u8, .. body];
        return Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed));
    }

    private static HookHandshake Confirm(string code) =>
        new LinkedInHook().Confirm(new HookQuestion("", new Dictionary<string, string> { ["challengeCode"] = code }), Secrets);

    private static HookProof Verify(string? header, byte[] body) =>
        HookCalls.Proof(new LinkedInHook(), HookCalls.Of(body, "X-LI-Signature", header), Secrets);
}
