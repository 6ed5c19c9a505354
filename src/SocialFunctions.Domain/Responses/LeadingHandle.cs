namespace SocialFunctions.Domain.Responses;

/// <summary>The first handle that a text starts with: whom the brand addresses when it names no parent.</summary>
public static class LeadingHandle
{
    /// <summary><c>@Abc_1 hello</c> → <c>abc_1</c>; null when the text starts with anything else.</summary>
    public static string? Of(string text)
    {
        var start = text.AsSpan().TrimStart();
        if (start.Length < 2 || start[0] != '@')
            return null;

        var length = 1;
        while (length < start.Length && IsPart(start[length]))
            length++;

        // 'Hi @abc.' ends a sentence; a handle may hold a dot (Bluesky, Instagram) but never ends with one.
        var handle = start[1..length].TrimEnd(".-@");
        return handle.IsEmpty ? null : Comparable(handle.ToString());
    }

    /// <summary>A handle as people write it, made comparable: no leading <c>@</c>, lower case.</summary>
    public static string Comparable(string handle) => handle.TrimStart('@').ToLowerInvariant();

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '_' or '.' or '-' or '@';
}
