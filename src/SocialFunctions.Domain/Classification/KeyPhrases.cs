namespace SocialFunctions.Domain.Classification;

/// <summary>What the message is about: hashtags, and runs of words that neither a function word, a filler, a number nor a sign interrupts.</summary>
internal static class KeyPhrases
{
    private const int Most = 5;
    private const int LongestPhrase = 3;
    private const int ShortestWord = 3;
    private const int LongestWord = 40;

    /// <summary>A message of 60,000 characters is about what its first pages are about.</summary>
    private const int LooksAt = 400;

    private static readonly ulong NoSubject = CueSet.Of(Cue.Closing) | CueSet.Of(Cue.First) | CueSet.Of(Cue.Agent);

    public static IReadOnlyList<string> Of(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Tongue tongue)
    {
        List<string>? phrases = null;
        if (tokens.Length > LooksAt)
            tokens = tokens[..LooksAt];
        for (var at = 0; at < tokens.Length && (phrases?.Count ?? 0) < Most; at++)
        {
            var length = 0;
            while (length < LongestPhrase && at + length < tokens.Length && IsSubject(text, tokens[at + length], tongue)
                && (length == 0 || Continues(text, tokens[at + length - 1], tokens[at + length])))
                length++;
            if (length == 0)
                continue;
            Add(ref phrases, text, tokens[at], tokens[at + length - 1]);
            at += length - 1;
        }

        return phrases ?? (IReadOnlyList<string>)[];
    }

    /// <summary>One blank apart: quotes, dashes and broken characters between two words end a phrase.</summary>
    private static bool Continues(ReadOnlySpan<char> text, Token last, Token next) =>
        next.Kind == TokenKind.Word && next.Start == last.Start + last.Length + 1 && text[next.Start - 1] == ' ';

    private static bool IsSubject(ReadOnlySpan<char> text, Token token, Tongue tongue)
    {
        if (token.Kind is not (TokenKind.Word or TokenKind.Hashtag) || token.Length is < ShortestWord or > LongestWord)
            return false;
        if (token.Word is { } word && (word.StopIn != 0 || IsFeeling(word, tongue) || (word.CuesIn(tongue) & NoSubject) != 0))
            return false;
        return token.Kind == TokenKind.Hashtag || !TopicFillers.Has(text.Slice(token.Start, token.Length));
    }

    /// <summary>"Refund" and "delay" are subjects although they weigh on the mood; "terrible" and "great" are not.</summary>
    private static bool IsFeeling(WordEntry word, Tongue tongue) => word.MoodIn(tongue) is > 0 or < -1.5f;

    private static void Add(ref List<string>? phrases, ReadOnlySpan<char> text, Token first, Token last)
    {
        var start = first.Kind == TokenKind.Hashtag ? first.Start + 1 : first.Start;
        var phrase = text[start..(last.Start + last.Length)].ToString().ToLowerInvariant();
        phrases ??= new List<string>(Most);
        if (!phrases.Contains(phrase))
            phrases.Add(phrase);
    }
}
