namespace SocialFunctions.Benchmarks.EndToEnd;

/// <summary>How a request ended. A transaction is accepted as a whole, and says within its answer what was refused.</summary>
internal static class Outcome
{
    private static ReadOnlySpan<byte> Within => "HTTP/1.1 4"u8;

    /// <summary>The status of the answer, or of the refusal within it.</summary>
    public static int Of(int status, ReadOnlySpan<byte> content)
    {
        var at = status == 202 ? content.IndexOf(Within) : -1;
        return at >= 0 && int.TryParse(content.Slice(at + Within.Length - 1, 3), out var refusal) ? refusal : status;
    }

    public static bool Failed(int status) => status >= 400;
}
