namespace SocialFunctions.Inbox;

/// <summary>'@abc.Hello' was written without a space: the person meant is the longest of these that is known.</summary>
internal static class HandleCuts
{
    /// <summary><c>abc.de-f</c> → itself, <c>abc.de</c>, <c>abc</c>.</summary>
    public static IEnumerable<string> Of(string handle)
    {
        for (var length = handle.Length; length > 0; length = handle.AsSpan(0, length).LastIndexOfAny('.', '-', '@'))
            yield return handle[..length];
    }
}
