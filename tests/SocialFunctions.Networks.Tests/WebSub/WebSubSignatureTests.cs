using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Networks.Tests.WebSub;

public sealed class WebSubSignatureTests
{
    private const string Subject = "feed/un-blog";
    private const string Current = "a secret of the app";
    private const string Previous = "clave de prueba con ñ";
    private const string Body = "<rss><channel/></rss>";
    private const string Right = "22b4e6155e13e41b1628a795c954685f9fae846986ed54a36d73a58a7fa1dfa0";
    private static readonly HookSecrets Secrets = new([Current, Previous], []);

    // printf '%s' 'websub:feed/un-blog' | openssl dgst -sha256 -hmac 'a secret of the app'
    [Fact]
    public void The_secret_of_a_subscription_is_derived_and_short_enough()
    {
        var secret = WebSubSecret.Of(Current, Subject);
        Assert.Equal("31c34109900446c2ffe0123809ca090b9d0c9759cf674abf29c45d42f9370a78", secret);
        Assert.True(Encoding.UTF8.GetByteCount(secret) < 200);
        Assert.NotEqual(secret, WebSubSecret.Of(Current, "feed/otro-blog"));
    }

    // printf '%s' '<rss><channel/></rss>' | openssl dgst -sha1 -hmac 31c34109900446c2ffe0123809ca090b9d0c9759cf674abf29c45d42f9370a78
    // and so on for each method; the last with the secret derived from 'clave de prueba con ñ'
    [Theory]
    [InlineData("sha1=998b41dc5250d7c8c1496fbc618accf1f54aae4a")]
    [InlineData("sha256=" + Right)]
    [InlineData("sha384=d474d4c2c4d5dc7b1d0b80e2d4692c17a0b64eb9467a9f1601a5f19b098630d2ba7170640d785d5a641232d2b80cd438")]
    [InlineData("sha512=d1cb96ee236fcc1acd51b88b85141428dba3326bd54a362dece6dcfb9a3337eea5ef0ffaca076d184b710d8690981ae9c28ec32f0c90119a172f8b0b5d6a62e5")]
    [InlineData("SHA256=22B4E6155E13E41B1628A795C954685F9FAE846986ED54A36D73A58A7FA1DFA0")]
    [InlineData("sha256=df4079531ba4be3ca0fb611f069871fe94e70130f02c902e243eca6412f4730b")]
    public void A_body_that_openssl_signed_with_a_derived_secret_is_genuine(string header) => Assert.Equal(HookProof.Genuine, Verify(header));

    [Theory]
    [InlineData(null, HookProof.Missing)]
    [InlineData(" ", HookProof.Missing)]
    [InlineData("sha256=", HookProof.Malformed)]
    [InlineData(Right, HookProof.Malformed)]
    [InlineData("md5=" + Right, HookProof.Malformed)]
    [InlineData("sha256=" + Right + "=", HookProof.Malformed)]
    [InlineData("sha256=" + Right + "0", HookProof.Malformed)]
    [InlineData("sha256=zz", HookProof.Malformed)]
    [InlineData("sha512=" + Right, HookProof.Wrong)] // of another length than the method's
    [InlineData("sha1=" + Right, HookProof.Wrong)]
    [InlineData("sha256=0000000000000000000000000000000000000000000000000000000000000000", HookProof.Wrong)]
    public void What_proves_nothing_says_why(string? header, HookProof expected) => Assert.Equal(expected, Verify(header));

    [Fact]
    public void A_signature_for_one_subscription_proves_nothing_for_another() => Assert.Equal(HookProof.Wrong, Verify("sha256=" + Right, "feed/otro-blog"));

    [Fact]
    public void The_webhooks_own_secret_signs_nothing()
    {
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Current), Encoding.UTF8.GetBytes(Body)));
        Assert.Equal(HookProof.Wrong, Verify("sha256=" + signature));
    }

    [Fact]
    public void Of_ten_thousand_forged_truncated_and_encoded_bodies_none_passes_and_no_rightly_signed_one_is_refused()
    {
        var random = new Random(20261122);
        for (var i = 0; i < 10_000; i++)
        {
            var body = new byte[random.Next(1, 400)];
            random.NextBytes(body);
            var signature = Sign(body, i);
            Assert.Equal(HookProof.Genuine, Verify(signature, body));
            Assert.Equal(HookProof.Wrong, Verify(signature, Forgery.Body(body, i, random)));
            Assert.NotEqual(HookProof.Genuine, Verify(Forgery.HexSignature(signature, i, random), body));
        }
    }

    private static string Sign(byte[] body, int i)
    {
        var secret = Encoding.UTF8.GetBytes(WebSubSecret.Of(i % 2 == 0 ? Current : Previous, Subject));
        return (i % 3) switch
        {
            0 => "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(secret, body)),
            1 => "sha384=" + Convert.ToHexStringLower(HMACSHA384.HashData(secret, body)),
            _ => "sha512=" + Convert.ToHexStringLower(HMACSHA512.HashData(secret, body)),
        };
    }

    private static HookProof Verify(string? header, string subject = Subject) =>
        HookCalls.Proof(new WebSubHook(), HookCalls.Of(Encoding.UTF8.GetBytes(Body), "X-Hub-Signature", header, subject), Secrets);

    private static HookProof Verify(string header, byte[] body) =>
        HookCalls.Proof(new WebSubHook(), HookCalls.Of(body, "X-Hub-Signature", header, Subject), Secrets);
}
