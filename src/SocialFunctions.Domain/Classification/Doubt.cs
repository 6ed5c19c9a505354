using System.Globalization;

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

    /// <summary>What a decoder writes for what it could not read.</summary>
    private const char Lost = '\ufffd';

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
        foreach (var here in text)
        {
            if (here < ' ')
                untyped += here is '\n' or '\r' or '\t' ? 0 : 1;
            else if (here < FirstMark)
                letters += char.IsLetter(here) ? 1 : 0;
            else if (char.IsLetter(here))
                foreign++;
            else if (here == Lost)
                untyped++;
            else
                marks += IsAccent(here) ? 1 : 0;
        }

        // Written in pieces, as some keyboards do, a word of ours has one accent in two letters at the most ("está"); a name in another
        // script is no mixture.
        return untyped > 0 || 2 * marks > letters + foreign || (letters > 0 && 8 * foreign > letters) || HasHalf(text);
    }

    private static bool IsAccent(char here) =>
        char.GetUnicodeCategory(here) == UnicodeCategory.NonSpacingMark && here is not (>= '\ufe00' and <= '\ufe0f'); // these choose how an emoji is drawn

    private static bool HasHalf(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\ud800', '\udfff'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }
}
