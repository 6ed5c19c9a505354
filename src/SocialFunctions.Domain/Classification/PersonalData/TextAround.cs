using System.Text.RegularExpressions;

namespace SocialFunctions.Domain.Classification.PersonalData;

/// <summary>What stands near figures and may say what they are; no more of it, so that a look takes the same time in every text.</summary>
internal static class TextAround
{
    private const int ReachBefore = 40;
    private const int ReachBehind = 30;

    public static ReadOnlySpan<char> Before(string text, Match match) =>
        text.AsSpan(Math.Max(0, match.Index - ReachBefore), Math.Min(ReachBefore, match.Index));

    public static ReadOnlySpan<char> Behind(string text, Match match)
    {
        var behind = text.AsSpan(match.Index + match.Length);
        return behind[..Math.Min(ReachBehind, behind.Length)];
    }
}
