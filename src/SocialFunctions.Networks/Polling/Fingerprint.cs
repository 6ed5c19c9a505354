using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Networks.Polling;

/// <summary>Tells whether two things are the same without keeping them: SHA-256 in hexadecimal.</summary>
internal static class Fingerprint
{
    public static string Of(params IEnumerable<string?> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
}
