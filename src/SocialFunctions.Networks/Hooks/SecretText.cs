using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Networks.Hooks;

/// <summary>Compares a text that a caller sent with secrets, in a time that tells nothing about them.</summary>
internal static class SecretText
{
    public static bool IsOneOf(string given, IReadOnlyList<string> secrets)
    {
        // Hashes have one length, so not even the secret's length shows.
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(given), hash);
        Span<byte> expected = stackalloc byte[SHA256.HashSizeInBytes];
        var found = false;
        foreach (var secret in secrets)
        {
            SHA256.HashData(Encoding.UTF8.GetBytes(secret), expected);
            found |= CryptographicOperations.FixedTimeEquals(expected, hash);
        }

        return found;
    }
}
