using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace SocialFunctions.Networks.Hooks;

/// <summary>HMAC-SHA256 in hexadecimal, behind a fixed prefix: the scheme of Meta and others.</summary>
internal static class HexSignature
{
    public static HookProof Check(string? header, string prefix, ReadOnlySpan<byte> signed, IReadOnlyList<string> secrets)
    {
        if (string.IsNullOrWhiteSpace(header))
            return HookProof.Missing;
        if (!header.StartsWith(prefix, StringComparison.Ordinal))
            return HookProof.Malformed;

        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var hex = header.AsSpan(prefix.Length);
        if (hex.Length != 2 * given.Length || Convert.FromHexString(hex, given, out _, out _) != OperationStatus.Done)
            return HookProof.Malformed;

        // Every secret is tried, also after a match: the time taken says nothing about which one signed.
        var genuine = false;
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        foreach (var secret in secrets)
        {
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed, expected);
            genuine |= CryptographicOperations.FixedTimeEquals(expected, given);
        }

        return genuine ? HookProof.Genuine : HookProof.Wrong;
    }
}
