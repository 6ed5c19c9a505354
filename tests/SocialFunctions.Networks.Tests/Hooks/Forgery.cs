using System.Text;

namespace SocialFunctions.Networks.Tests.Hooks;

/// <summary>Bodies and signatures that are nearly right, each kind in turn.</summary>
internal static class Forgery
{
    /// <summary>One bit, some bytes less, one more, a mark before, another encoding of the same characters.</summary>
    public static byte[] Body(byte[] body, int kind, Random random) => Body(body, kind, random, [0xEF, 0xBB, 0xBF]);

    /// <param name="mark">What is put before the body.</param>
    public static byte[] Body(byte[] body, int kind, Random random, ReadOnlySpan<byte> mark)
    {
        var at = random.Next(body.Length);
        switch (kind % 5)
        {
            case 0:
                var flipped = (byte[])body.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return body[..at];
            case 2:
                return [.. body, 0x0A];
            case 3:
                return [.. mark, .. body];
            default:
                return Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(body));
        }
    }

    /// <summary>Of a hexadecimal signature, behind <c>method=</c> or alone: another digit, a shorter one, twice, in base64.</summary>
    public static string HexSignature(string signature, int kind, Random random)
    {
        var start = signature.IndexOf('=', StringComparison.Ordinal) + 1;
        var at = random.Next(start, signature.Length);
        return (kind % 4) switch
        {
            0 => signature[..at] + (signature[at] == '0' ? '1' : '0') + signature[(at + 1)..],
            1 => signature[..at],
            2 => signature + "," + signature,
            _ => signature[..start] + Convert.ToBase64String(Convert.FromHexString(signature[start..])),
        };
    }
}
