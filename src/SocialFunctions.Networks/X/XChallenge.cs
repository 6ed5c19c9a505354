using System.Buffers;

namespace SocialFunctions.Networks.X;

/// <summary>
/// X's challenge signs whatever anybody asks by the secret that signs bodies: whoever sends a body as a token gets its signature.
/// So what is a token is never taken as a body, and what may be a body is never signed as a token.
/// </summary>
internal static class XChallenge
{
    /// <summary>X's tokens are far shorter.</summary>
    private const int LongestToken = 512;

    /// <summary>JSON that says anything has one of these bytes; a token has none.</summary>
    private static readonly SearchValues<byte> OfBodies = SearchValues.Create("{[\" \t\r\n"u8);

    public static bool IsToken(string text) =>
        text.Length is > 0 and <= LongestToken && !text.Any(sign => char.IsWhiteSpace(sign) || char.IsControl(sign) || sign is '{' or '[' or '"');

    public static bool IsBody(ReadOnlySpan<byte> bytes) => bytes.ContainsAny(OfBodies);
}
