using System.Buffers.Text;
using System.Text.Json;

namespace SocialFunctions.EndToEnd.Tests.Identity;

/// <summary>A token of the form that Entra gives an identity. Azurite looks at issuer, audience and times, not at the signature.</summary>
internal static class AccessToken
{
    /// <param name="audience">The resource that it is for, such as <c>https://storage.azure.com</c>.</param>
    public static string For(string audience)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        return string.Join('.', Part(new { typ = "JWT", alg = "RS256" }), Part(new
        {
            aud = audience,
            iss = "https://sts.windows.net/aaaaaaaa-0000-0000-0000-000000000001/",
            iat = now - 300,
            nbf = now - 300,
            exp = now + 3600,
            oid = "aaaaaaaa-0000-0000-0000-000000000002",
            tid = "aaaaaaaa-0000-0000-0000-000000000001",
        }), Base64Url.EncodeToString("no signature"u8));
    }

    private static string Part<T>(T content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
