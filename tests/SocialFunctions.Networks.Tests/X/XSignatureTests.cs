using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XSignatureTests
{
    private const string Current = "a consumer secret of ours";
    private const string Previous = "clave de prueba con ñ";
    private const string Body = """{"data":{"event_type":"post.delete"}}""";
    private const string Signature = "cfXTEN3L8/pvL0KESxrZ1kKRR27Mfs+n8vT2uy+long=";
    private static readonly HookSecrets Secrets = new([Current, Previous], []);

    // printf '%s' '{"data":{"event_type":"post.delete"}}' | openssl dgst -sha256 -hmac 'a consumer secret of ours' -binary | openssl base64
    // printf '%s' '{"data":{"text":"¡qué bien! 🎉"}}' | openssl dgst -sha256 -hmac 'clave de prueba con ñ' -binary | openssl base64
    [Theory]
    [InlineData(Body, Signature)]
    [InlineData("""{"data":{"text":"¡qué bien! 🎉"}}""", "IZxo6Kty+2lDLbWfKmaxIc++3OaDNGwy7AUxuICS2wA=")]
    public void A_body_that_openssl_signed_with_the_current_or_the_previous_secret_is_genuine(string body, string signature)
    {
        Assert.Equal(HookProof.Genuine, Verify("sha256=" + signature, Encoding.UTF8.GetBytes(body)));
    }

    [Theory]
    [InlineData(null, HookProof.Missing)]
    [InlineData("", HookProof.Missing)]
    [InlineData("   ", HookProof.Missing)]
    [InlineData("sha256=", HookProof.Malformed)]
    [InlineData(Signature, HookProof.Malformed)] // no prefix
    [InlineData("SHA256=" + Signature, HookProof.Malformed)]
    [InlineData("sha1=" + Signature, HookProof.Malformed)]
    [InlineData("sha256= " + Signature, HookProof.Malformed)]
    [InlineData("sha256=" + Signature + "\n", HookProof.Malformed)]
    [InlineData("sha256=" + Signature + ",sha256=" + Signature, HookProof.Malformed)]
    [InlineData("sha256=cfXTEN3L8/pvL0KESxrZ1kKRR27Mfs+n8vT2uy+long", HookProof.Malformed)] // without padding
    [InlineData("sha256=cfXTEN3L8/pvL0KESxrZ1kKRR27Mfs+n8vT2uy+lonh=", HookProof.Malformed)] // the same bytes, spelt otherwise
    [InlineData("sha256=cfXTEN3L8_pvL0KESxrZ1kKRR27Mfs-n8vT2uy-long=", HookProof.Malformed)] // Base64 of addresses
    [InlineData("sha256=71f5d310ddcbf3fa6f2f42844b1ad9d64291476ecc7ecfa7f2f4f6bb2fa5a278", HookProof.Malformed)] // hexadecimal
    [InlineData("sha256=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", HookProof.Wrong)]
    public void What_proves_nothing_says_why(string? header, HookProof expected)
    {
        Assert.Equal(expected, Verify(header, Encoding.UTF8.GetBytes(Body)));
    }

    [Fact]
    public void Without_a_secret_nothing_is_genuine()
    {
        var signature = "sha256=" + Convert.ToBase64String(HMACSHA256.HashData([], "{}"u8));
        Assert.Equal(HookProof.Wrong, HookCalls.Proof(new XHook(), HookCalls.Of("{}"u8.ToArray(), "x-twitter-webhooks-signature", signature), new HookSecrets([], [])));
    }

    [Fact]
    public void Of_ten_thousand_forged_truncated_and_encoded_bodies_none_passes_and_no_rightly_signed_one_is_refused()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 10_000; i++)
        {
            var noise = new byte[random.Next(1, 300)];
            random.NextBytes(noise);
            byte[] body = [.. "{\"data\":\""u8, .. noise, .. "\"}"u8];
            var signature = Sign(body, i % 2 == 0 ? Current : Previous);
            Assert.Equal(HookProof.Genuine, Verify(signature, body));
            Assert.Equal(HookProof.Wrong, Verify(signature, Forgery.Body(body, i, random)));
            Assert.NotEqual(HookProof.Genuine, Verify(ChangedSignature(signature, i, random), body));
        }
    }

    private static string ChangedSignature(string signature, int i, Random random)
    {
        var at = random.Next("sha256=".Length, signature.Length - 2);
        var bytes = Convert.FromBase64String(signature["sha256=".Length..]);
        return (i % 5) switch
        {
            0 => signature[..at] + (signature[at] == 'A' ? 'B' : 'A') + signature[(at + 1)..],
            1 => signature[..at],
            2 => signature + "," + signature,
            3 => "sha256=" + Convert.ToHexStringLower(bytes),
            _ => "sha256=" + Convert.ToBase64String(bytes[..31]),
        };
    }

    private static string Sign(byte[] body, string secret) =>
        "sha256=" + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body));

    private static HookProof Verify(string? header, byte[] body) =>
        HookCalls.Proof(new XHook(), HookCalls.Of(body, "x-twitter-webhooks-signature", header), Secrets);
}
