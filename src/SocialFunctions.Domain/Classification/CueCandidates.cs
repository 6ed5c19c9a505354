namespace SocialFunctions.Domain.Classification;

/// <summary>Which pieces of a message may be given as a reason.</summary>
internal static class CueCandidates
{
    /// <summary>Shorter ones are abbreviations and particles.</summary>
    private const int Shortest = 3;

    public static bool IsOne(in MessageReader message, int at, int longest)
    {
        var token = message.Tokens[at];
        if (token.Length > longest)
            return false;
        return token.Kind switch
        {
            TokenKind.Emoji or TokenKind.Hashtag => true,
            TokenKind.Word => token.Length >= Shortest && !IsFunctionWord(message, token) && !IsName(message, at),
            _ => false,
        };
    }

    /// <summary>"Mal" and "gracias" are on the lists of function words, too, and yet say what somebody feels.</summary>
    private static bool IsFunctionWord(in MessageReader message, Token token)
    {
        if (token.Word is { } word && word.MoodIn(message.Tongue) != 0)
            return false;
        return token.Word?.IsStopIn(message.Tongue) == true || TopicFillers.IsEmpty(message.Text.Slice(token.Start, token.Length));
    }

    /// <summary>A capital within a sentence, on a word that says nothing by itself: a person, a place, another brand.</summary>
    private static bool IsName(in MessageReader message, int at)
    {
        var token = message.Tokens[at];
        return char.IsUpper(message.Text[token.Start]) && !Says(token.Word, message.Tongue) && !OpensSentence(message, at);
    }

    /// <summary>That a list holds it is not enough: parts of a phrase are held for the phrase alone, as <c>Aires</c> of a city.</summary>
    private static bool Says(WordEntry? word, Tongue tongue) =>
        word is not null && (word.Concept != 0 || word.MoodIn(tongue) != 0 || word.CuesIn(tongue) != 0);

    private static bool OpensSentence(in MessageReader message, int at)
    {
        // Whom a message is addressed to is no part of its sentence.
        while (at > 0 && message.Tokens[at - 1].Kind is TokenKind.Mention or TokenKind.Emoji or TokenKind.Link)
            at--;
        if (at == 0)
            return true;
        var before = message.Tokens[at - 1];
        return before.Kind is TokenKind.Question or TokenKind.Exclamation or TokenKind.Ellipsis
            || (before.Kind == TokenKind.Pause && message.Text[before.Start] is '.' or '\n' or ':');
    }
}
