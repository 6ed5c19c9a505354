using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.X;

/// <summary>HMAC-SHA256 in Base64 behind <c>sha256=</c>: how X signs bodies and asks us to sign its tokens, by one and the same secret.</summary>
internal static class XSignature
{
    private const string Prefix = "sha256=";

    /// <summary>Length of 32 bytes in Base64.</summary>
    private const int Length = 44;

    public static string Sign(string text, string secret) =>
        Prefix + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    public static HookProof Check(string? header, ReadOnlySpan<byte> body, IReadOnlyList<string> secrets)
    {
        if (string.IsNullOrWhiteSpace(header))
            return HookProof.Missing;
        if (!header.StartsWith(Prefix, StringComparison.Ordinal))
            return HookProof.Malformed;

        // Base64 leaves two bits over: only one of the four texts that decode to these bytes is the signature.
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var text = header.AsSpan(Prefix.Length);
        if (text.Length != Length || !Convert.TryFromBase64Chars(text, given, out var written) || written != given.Length
            || !text.SequenceEqual(Convert.ToBase64String(given)))
            return HookProof.Malformed;

        // Every secret is tried, also after a match: the time taken says nothing about which one signed.
        var genuine = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), body, expected);
            genuine |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return genuine ? HookProof.Genuine : HookProof.Wrong;
    }
}
