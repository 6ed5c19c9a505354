using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

/// <summary>Makes tokens as Google does, with a key of the test, written out by hand so that nothing of the product checks itself.</summary>
internal sealed class GoogleSigner(string kid) : IDisposable
{
    private readonly RSA rsa = RSA.Create(2048);

    public string Kid { get; } = kid;

    public void Dispose() => rsa.Dispose();

    /// <summary>The public half, as in Google's list of keys.</summary>
    public JsonObject PublicKey()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return new JsonObject
        {
            ["kty"] = "RSA", ["alg"] = "RS256", ["use"] = "sig", ["kid"] = Kid, ["n"] = Encode(key.Modulus!), ["e"] = Encode(key.Exponent!),
        };
    }

    /// <summary>What a token of Pub/Sub claims.</summary>
    public static JsonObject Claims(DateTimeOffset now) => new()
    {
        ["aud"] = "https://cafe.example/api/hooks/google-reviews", ["azp"] = "113774264463038321964", ["email"] = "push@cafe.iam.gserviceaccount.com",
        ["email_verified"] = true, ["exp"] = now.AddHours(1).ToUnixTimeSeconds(), ["iat"] = now.ToUnixTimeSeconds(),
        ["iss"] = "https://accounts.google.com", ["sub"] = "113774264463038321964",
    };

    public string Sign(JsonObject claims, string alg = "RS256", string? kid = null)
    {
        var signed = Head(alg, kid ?? Kid) + "." + Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return signed + "." + Encode(rsa.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    /// <summary>No signature at all.</summary>
    public string Unsigned(JsonObject claims) => Head("none", Kid) + "." + Encode(Encoding.UTF8.GetBytes(claims.ToJsonString())) + ".";

    /// <summary>The old trick: the public key as the secret of an HMAC.</summary>
    public string SignedByPublicKey(JsonObject claims)
    {
        var signed = Head("HS256", Kid) + "." + Encode(Encoding.UTF8.GetBytes(claims.ToJsonString()));
        return signed + "." + Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(rsa.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(signed)));
    }

    private static string Head(string alg, string kid) => Encode(JsonSerializer.SerializeToUtf8Bytes(new { alg, kid, typ = "JWT" }));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
