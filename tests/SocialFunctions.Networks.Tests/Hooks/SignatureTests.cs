using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;

namespace SocialFunctions.Networks.Tests.Hooks;

public sealed class SignatureTests
{
    private const string Current = "a secret of the app";
    private const string Previous = "clave de prueba con ñ";
    private static readonly HookSecrets Secrets = new([Current, Previous], []);

    // printf '%s' '{"object":"page","entry":[]}' | openssl dgst -sha256 -hmac 'a secret of the app'
    // printf '%s' '¡qué bien! 🎉' | openssl dgst -sha256 -hmac 'clave de prueba con ñ'
    [Theory]
    [InlineData("""{"object":"page","entry":[]}""", "a647129ee61c1ccec3ef9d7f5f6d4e42539cadf073fdc8ac3fd47c1e57a2e7a8")]
    [InlineData("¡qué bien! 🎉", "2a95cedfbc67aacc1ea827cc677373fe0ca81bc93dd0bf759868dfcf918d6ffb")]
    public void A_body_that_openssl_signed_with_the_current_or_the_previous_secret_is_genuine(string body, string hex)
    {
        Assert.Equal(HookProof.Genuine, Verify("sha256=" + hex, Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData(null, HookProof.Missing)]
    [InlineData("", HookProof.Missing)]
    [InlineData("  ", HookProof.Missing)]
    [InlineData("sha256=", HookProof.Malformed)]
    [InlineData("sha1=a647129ee61c1ccec3ef9d7f5f6d4e42539cadf073fdc8ac3fd47c1e57a2e7a8", HookProof.Malformed)]
    [InlineData("a647129ee61c1ccec3ef9d7f5f6d4e42539cadf073fdc8ac3fd47c1e57a2e7a8", HookProof.Malformed)]
    [InlineData("sha256=a647129ee61c1ccec3ef9d7f5f6d4e42539cadf073fdc8ac3fd47c1e57a2e7a80", HookProof.Malformed)]
    [InlineData("sha256=g000000000000000000000000000000000000000000000000000000000000000", HookProof.Malformed)]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000", HookProof.Wrong)]
    public void What_proves_nothing_says_why(string? header, HookProof expected)
    {
        Assert.Equal(expected, Verify(header, """{"object":"page","entry":[]}"""u8));
    }

    [Fact]
    public void Without_a_secret_nothing_is_genuine()
    {
        var hook = new MetaHook();
        var signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData([], "{}"u8));
        Assert.Equal(HookProof.Wrong, HookCalls.Proof(hook, new HookCall("", _ => signature, "{}"u8.ToArray()), new HookSecrets([], [])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("fifteen letters")]
    [InlineData("                    ")]
    public void A_short_or_blank_secret_is_not_taken(string secret)
    {
        Assert.Throws<ArgumentException>(() => new HookSecrets([secret], []));
        Assert.Throws<ArgumentException>(() => new HookSecrets([], [secret]));
    }

    [Fact]
    public void Secrets_do_not_print()
    {
        Assert.DoesNotContain(Current, Secrets.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ten_thousand_forged_truncated_and_encoded_bodies_none_passes_and_no_rightly_signed_one_is_refused()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 10_000; i++)
        {
            var body = new byte[random.Next(1, 400)];
            random.NextBytes(body);
            var signature = Sign(body, i % 2 == 0 ? Current : Previous);
            Assert.Equal(HookProof.Genuine, Verify(signature, body));
            Assert.Equal(HookProof.Wrong, Verify(signature, Forgery.Body(body, i, random)));
            Assert.NotEqual(HookProof.Genuine, Verify(Forgery.HexSignature(signature, i, random), body));
        }
    }

    private static string Sign(byte[] body, string secret) =>
        "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static HookProof Verify(string? header, ReadOnlySpan<byte> body) =>
        HookCalls.Proof(new MetaHook(), HookCalls.Of(body.ToArray(), "X-Hub-Signature-256", header), Secrets);
}
