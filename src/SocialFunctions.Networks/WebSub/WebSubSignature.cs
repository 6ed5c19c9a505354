using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using SocialFunctions.Networks.Hooks;

namespace SocialFunctions.Networks.WebSub;

/// <summary><c>X-Hub-Signature: method=hex</c>, the HMAC of the raw body by the subscription's secret (W3C WebSub, section 8).</summary>
internal static class WebSubSignature
{
    private static readonly Dictionary<string, Func<byte[], byte[], byte[]>> Methods = new(StringComparer.OrdinalIgnoreCase)
    {
#pragma warning disable CA5350 // Google's hub signs with SHA-1 alone; as an HMAC it is not broken.
        ["sha1"] = HMACSHA1.HashData,
#pragma warning restore CA5350
        ["sha256"] = HMACSHA256.HashData,
        ["sha384"] = HMACSHA384.HashData,
        ["sha512"] = HMACSHA512.HashData,
    };

    public static HookProof Check(string? header, ReadOnlyMemory<byte> body, IEnumerable<string> secrets)
    {
        if (string.IsNullOrWhiteSpace(header))
            return HookProof.Missing;
        if (header.Split('=') is not [var method, var hex] || !Methods.TryGetValue(method, out var sign) || Bytes(hex) is not { } given)
            return HookProof.Malformed;

        // Every secret is tried, also after a match: the time taken says nothing about which one signed.
        var genuine = false;
        var signed = body.ToArray();
        foreach (var secret in secrets)
            genuine |= CryptographicOperations.FixedTimeEquals(sign(Encoding.UTF8.GetBytes(secret), signed), given);
        return genuine ? HookProof.Genuine : HookProof.Wrong;
    }

    /// <summary>Null when it is no hexadecimal; of another length than the method's it fits no secret.</summary>
    private static byte[]? Bytes(string hex)
    {
        var bytes = new byte[HMACSHA512.HashSizeInBytes];
        return hex.Length > 0 && hex.Length % 2 == 0 && hex.Length <= 2 * bytes.Length
               && Convert.FromHexString(hex, bytes, out _, out var written) == OperationStatus.Done
            ? bytes[..written]
            : null;
    }
}
