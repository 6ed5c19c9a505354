using System.Globalization;
using System.Text;

namespace SocialFunctions.Domain.Classification;

/// <summary>How sure an answer may be, whatever the weights say: some texts are not what people write to brands, or hardly a text.</summary>
internal static class Doubt
{
    /// <summary>Of a text without a word or a sign: hardly more than a guess among three.</summary>
    private const double Blank = 0.34;

    /// <summary>Of what cannot be read as a message: whatever pulled, it did not read it.</summary>
    private const double Unread = 0.5;

    /// <summary>One word may be a name.</summary>
    private const int SeveralWords = 2;

    /// <summary>The longest that the networks let people write in one comment, and more: what is longer is a paste, of many moods or of none.</summary>
    private const int LongestMessage = 5000;

    /// <summary>Below it Latin letters, from it on accents of their own and other scripts.</summary>
    private const char FirstMark = '\u0300';

    public static double Most(in MessageReader message) =>
        message.Evidence is { Words: 0, MoodSigns: 0 } ? Blank
        : message.Evidence.Words == 0
            || (message.Tongue == Tongue.Unknown && message.Evidence.Words >= SeveralWords)
            || message.Evidence.Of(Cue.Command) > 0
            || message.Text.Length > LongestMessage
            || IsOdd(message.Text) ? Unread : 1;

    /// <summary>Marks heaped on letters, characters that nobody types, halves of characters, letters of several scripts.</summary>
    private static bool IsOdd(ReadOnlySpan<char> text)
    {
        int letters = 0, marks = 0, foreign = 0, untyped = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value < ' ')
                untyped += rune.Value is '\n' or '\r' or '\t' ? 0 : 1;
            else if (rune.Value < FirstMark)
                letters += Rune.IsLetter(rune) ? 1 : 0;
            else if (rune == Rune.ReplacementChar) // what could not be read, and each half of a character
                untyped++;
            else if (rune.IsBmp) // beyond are emoji, and letters of ours that only look different
                (foreign, marks) = (foreign + (Rune.IsLetter(rune) ? 1 : 0), marks + (IsAccent(rune) ? 1 : 0));
        }

        // Written in pieces, as some keyboards do, a word of ours has one accent in two letters at the most ("está"); a name in another
        // script is no mixture.
        return untyped > 0 || 2 * marks > letters + foreign || (letters > 0 && 8 * foreign > letters);
    }

    private static bool IsAccent(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark && rune.Value is not (>= 0xfe00 and <= 0xfe0f); // these choose how an emoji is drawn
}
