namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>Writes down what the weights look at: words and pairs, letter groups, concepts and pairs of them, the shape of the message.</summary>
internal static class FeatureReader
{
    private const uint WordSeed = 0x1001;
    private const uint PairSeed = 0x2003;
    private const uint NegatedSeed = 0x3005;
    private const uint ConceptSeed = 0x4007;
    private const uint ConceptPairSeed = 0x5009;
    private const uint LetterSeed = 0x600b;
    private const int ShortestGroup = 3;
    private const int LongestGroup = 5;

    /// <summary>A message of 60,000 characters is judged by its first pages.</summary>
    private const int LooksAt = 1500;

    public static void Read(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Span<Reading> readings, in Evidence evidence, Features features)
    {
        uint previous = 1, concept = 1;
        var length = Math.Min(tokens.Length, LooksAt);
        for (var at = 0; at < length; at++)
        {
            var token = tokens[at];
            if (Word(text, token, features) is not 0 and var hash)
            {
                features.AddWord(Hash.Add(WordSeed, hash));
                features.AddWord(Hash.Add(Hash.Add(PairSeed, previous), hash));
                if (readings[at].Negated)
                    features.AddWord(Hash.Add(NegatedSeed, hash));
                previous = hash;
            }

            if (Abstract(token, readings[at]) is > 0 and var now)
            {
                features.AddWord(Hash.Add(ConceptSeed, now));
                features.AddWord(Hash.Add(Hash.Add(ConceptPairSeed, concept), now));
                concept = now;
            }

            readings[at] = readings[at] with { WordsEnd = features.WordCount, LettersEnd = features.LetterCount };
        }

        features.AddWord(Hash.Add(Hash.Add(PairSeed, previous), 2));
        features.AddWord(Hash.Add(Hash.Add(ConceptPairSeed, concept), 2));
        Handles.Write(text, tokens, features);
        Shape.Write(evidence, features);
        DenseFeatures.Write(evidence, text, features.Dense);
    }

    /// <summary>A number for the word as spelt, or for the kind of sign; 0 for what says nothing. Writes down the groups of the word's letters.</summary>
    private static uint Word(ReadOnlySpan<char> text, Token token, Features features)
    {
        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.HashtagPart or TokenKind.Hashtag:
                var start = token.Kind == TokenKind.Hashtag ? token.Start + 1 : token.Start;
                return Word(text[start..(token.Start + token.Length)], features);
            case TokenKind.Emoji:
                return Hash.Of(text.Slice(token.Start, token.Length), ConceptSeed);
            case TokenKind.Pause:
                return 0;
            default:
                return 0x10u + (uint)token.Kind;
        }
    }

    private static uint Word(ReadOnlySpan<char> word, Features features)
    {
        Span<char> folded = stackalloc char[Folding.LongestWord + 2];
        var letters = Folding.Fold(word, folded[1..^1], 2, out var lengthened);
        if (lengthened)
            letters = Folding.Fold(word, folded[1..^1], 1, out _);
        if (letters == 0)
            return 0;
        folded[0] = '<';
        folded[letters + 1] = '>';
        Letters(folded[..(letters + 2)], features);
        return Hash.Of(folded.Slice(1, letters));
    }

    private static void Letters(ReadOnlySpan<char> word, Features features)
    {
        for (var from = 0; from + ShortestGroup <= word.Length; from++)
        {
            var hash = LetterSeed;
            var to = Math.Min(word.Length, from + LongestGroup);
            for (var at = from; at < to; at++)
            {
                hash = Hash.Add(hash, word[at]);
                if (at - from + 1 >= ShortestGroup)
                    features.AddLetters(hash);
            }
        }
    }

    /// <summary>The concept, else the mood, else the sign; negated or not.</summary>
    private static uint Abstract(Token token, Reading reading)
    {
        var said = reading.Concept > 0 ? reading.Concept
            : reading.Mood != 0 ? 200u + (uint)Math.Clamp((int)MathF.Round(reading.Mood) + 4, 0, 8)
            : token.Kind is TokenKind.Question or TokenKind.Exclamation or TokenKind.Link or TokenKind.Mention or TokenKind.Number or TokenKind.Ellipsis ? 220u + (uint)token.Kind
            : token.Word is { StopIn: > 0 } word ? Turning(word) : 0;
        return said == 0 ? 0 : said + (reading.Negated && said < 220 ? 1000u : 0);
    }

    /// <summary>"But", "very" and their like, which change what stands beside them.</summary>
    private static uint Turning(WordEntry word)
    {
        var cues = word.CuesIn(Tongue.Unknown);
        return cues.Has(Cue.Contrast) ? 300u : cues.Has(Cue.Negator) ? 301u : cues.Has(Cue.Strengthen) ? 302u : 0;
    }
}
