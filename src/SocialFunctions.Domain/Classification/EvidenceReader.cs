namespace SocialFunctions.Domain.Classification;

/// <summary>Reads mood and cues out of the pieces: negation, strength, contrast, emoji, phrases before words.</summary>
internal ref struct EvidenceReader(ReadOnlySpan<Token> tokens, Tongue tongue, Span<Reading> readings)
{
    private const int NegationReach = 4;
    private const int PersonalNumberLength = 9;

    private readonly ReadOnlySpan<Token> tokens = tokens;
    private readonly Span<Reading> readings = readings;
    private Evidence evidence;
    private int negated;
    private float strength = 1;
    private float weight = 1;

    public Evidence Read()
    {
        var pastPhrase = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            readings[at] = default;
            if (token.Kind is TokenKind.Word or TokenKind.Hashtag or TokenKind.HashtagPart)
                pastPhrase = Word(token, at, pastPhrase);
            else
                Sign(token, at);
        }

        return evidence;
    }

    /// <summary>Returns where the phrase with a mood ends that covers what follows.</summary>
    private int Word(Token token, int at, int pastPhrase)
    {
        evidence.Words += token.Kind == TokenKind.HashtagPart ? 0 : 1;
        evidence.Hashtags += token.Kind == TokenKind.Hashtag ? 1 : 0;
        evidence.Stressed += token.Stressed ? 1 : 0;
        if (token.Word is not { } word || at < pastPhrase)
        {
            Step();
            return pastPhrase;
        }

        foreach (var phrase in word.Phrases)
        {
            if (!phrase.Matches(tokens[(at + 1)..]))
                continue;
            var cues = phrase.Meaning.Cues(tongue);
            var phraseMood = phrase.Meaning.Mood(tongue);
            evidence.Cues.Add(cues);
            if (readings[at].Concept == 0)
                readings[at] = new(phrase.Concept, 0, negated > 0);
            Turn(cues);
            if (phraseMood == 0)
                continue;
            // It brings its own negation ("no funciona"), so none from before turns it round.
            readings[at] = readings[at] with { Mood = phraseMood };
            evidence.AddMood(phraseMood * weight * Stress(token));
            return at + 1 + phrase.Rest.Count;
        }

        Alone(token, at, word);
        return pastPhrase;
    }

    private void Alone(Token token, int at, WordEntry word)
    {
        var cues = word.CuesIn(tongue);
        evidence.Cues.Add(cues);
        var concept = readings[at].Concept;
        var mood = Turned(word.MoodIn(tongue));
        if (mood != 0)
        {
            evidence.AddMood(mood * strength * weight * Stress(token));
            strength = 1;
        }

        evidence.AddValence(Turned(word.ValenceIn(tongue)) * weight);
        readings[at] = new(concept == 0 ? word.Concept : concept, mood, negated > 0);
        Step();
        Turn(cues);
    }

    /// <summary>"Not good" is bad, "not bad" is hardly good.</summary>
    private readonly float Turned(float mood) => negated == 0 ? mood : mood * (mood > 0 ? -0.7f : -0.25f);

    private void Step()
    {
        negated -= negated > 0 ? 1 : 0;
        strength = 1 + ((strength - 1) * 0.5f);
    }

    private void Turn(uint cues)
    {
        if (Has(cues, Cue.Negator))
            negated = NegationReach;
        if (Has(cues, Cue.Strengthen))
            strength = 1.5f;
        else if (Has(cues, Cue.Soften))
            strength = 0.6f;
        if (!Has(cues, Cue.Contrast))
            return;
        // What comes after "but" is what the author means.
        evidence.Positive *= 0.5f;
        evidence.Negative *= 0.7f;
        weight = 1.25f;
        negated = 0;
    }

    private void Sign(Token token, int at)
    {
        switch (token.Kind)
        {
            case TokenKind.Emoji when token.Mood != 0:
                evidence.AddMood(token.Mood);
                evidence.AddFace(token.Mood);
                readings[at] = new(0, token.Mood, false);
                break;
            case TokenKind.Mention:
                evidence.Mentions++;
                evidence.OpensWithMention |= at == 0;
                break;
            case TokenKind.MailAddress:
                evidence.NamesPersonalData = true;
                break;
            case TokenKind.Number:
                evidence.Numbers++;
                evidence.NamesPersonalData |= token.Length >= PersonalNumberLength;
                break;
            case TokenKind.Link:
                evidence.Links++;
                break;
            case TokenKind.Question:
                evidence.Questions++;
                negated = 0;
                break;
            case TokenKind.Exclamation:
                evidence.Exclamations++;
                negated = 0;
                break;
            case TokenKind.Ellipsis:
                evidence.Ellipses++;
                negated = 0;
                break;
            case TokenKind.Pause:
                negated = 0;
                break;
        }
    }

    private static float Stress(Token token) => token.Stressed ? 1.3f : 1;

    private static bool Has(uint cues, Cue cue) => (cues & (1u << (int)cue)) != 0;
}
