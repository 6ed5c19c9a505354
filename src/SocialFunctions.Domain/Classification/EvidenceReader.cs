namespace SocialFunctions.Domain.Classification;

/// <summary>Reads mood and cues out of the pieces: negation, strength, contrast, emoji, phrases before words.</summary>
internal ref struct EvidenceReader(ReadOnlySpan<Token> tokens, Tongue tongue, Span<Reading> readings)
{
    private static readonly ulong NeverHidden = CueSet.Of(Cue.SelfHarm) | CueSet.Of(Cue.Grave) | CueSet.Of(Cue.NotMeant);

    private readonly ReadOnlySpan<Token> tokens = tokens;
    private readonly Span<Reading> readings = readings;
    private Evidence evidence;
    private Negation negation = new(reach: 4);
    private float strength = 1;
    private Contrast contrast = new();

    public Evidence Read()
    {
        var pastPhrase = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at];
            readings[at] = default;
            if (token.Kind is TokenKind.Word or TokenKind.Hashtag or TokenKind.HashtagPart or TokenKind.Number)
                pastPhrase = Word(token, at, pastPhrase);
            else
                Sign(token, at);
        }

        return evidence;
    }

    /// <summary>Returns where the phrase with a mood ends that covers what follows.</summary>
    private int Word(Token token, int at, int pastPhrase)
    {
        evidence.Words += token.Kind is TokenKind.Word or TokenKind.Hashtag ? 1 : 0;
        evidence.Numbers += token.Kind == TokenKind.Number ? 1 : 0;
        evidence.Hashtags += token.Kind == TokenKind.Hashtag ? 1 : 0;
        evidence.Stressed += token.Stressed ? 1 : 0;
        if (token.Word is not { } word || at < pastPhrase)
        {
            evidence.Cues.Add(AlarmsWithin(token, at));
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
                readings[at] = new(phrase.Concept, 0, negation.Holds);
            Turn(cues, at);
            if (phraseMood == 0)
                continue;
            if (phraseMood > 0 && !phrase.BringsNegation(word, tongue))
                phraseMood = negation.Turn(phraseMood);
            readings[at] = readings[at] with { Mood = phraseMood };
            evidence.AddMood(phraseMood * contrast.Weight * Stress(token));
            return at + 1 + phrase.Rest.Count;
        }

        Alone(token, at, word);
        return pastPhrase;
    }

    /// <summary>A phrase with a mood hides others that begin in it, but no alarm: "ya no" goes on as "no quiero vivir".</summary>
    private readonly ulong AlarmsWithin(Token token, int at)
    {
        foreach (var phrase in token.Word?.Phrases ?? [])
            if ((phrase.Meaning.Cues(tongue) & NeverHidden) is not 0 and var alarms && phrase.Matches(tokens[(at + 1)..]))
                return alarms;
        return 0;
    }

    private void Alone(Token token, int at, WordEntry word)
    {
        var cues = word.CuesIn(tongue);
        evidence.Cues.Add(cues);
        var concept = readings[at].Concept;
        if (negation.IsSurpassed(cues))
            strength = 1.5f;
        var mood = negation.Turn(word.MoodIn(tongue));
        if (mood != 0)
        {
            evidence.AddMood(mood * strength * contrast.Weight * Stress(token));
            strength = 1;
        }

        evidence.AddValence(negation.Turn(word.ValenceIn(tongue)) * contrast.Weight);
        readings[at] = new(concept == 0 ? word.Concept : concept, mood, negation.Holds);
        Step();
        Turn(cues, at);
    }

    private void Step()
    {
        negation.Step();
        strength = 1 + ((strength - 1) * 0.5f);
    }

    private void Turn(ulong cues, int at)
    {
        if (Negation.Begins(cues))
            negation.Begin(cues);
        if (cues.Has(Cue.Strengthen))
            strength = 1.5f;
        else if (cues.Has(Cue.Soften))
            strength = 0.6f;
        if (cues.Has(Cue.Concede) && OpensSentence(at))
            contrast.Grant();
        else if (cues.Has(Cue.Contrast))
        {
            contrast.Turn(ref evidence);
            negation.End();
        }
    }

    /// <summary>Nothing was felt before it, and no word stands right before it.</summary>
    private readonly bool OpensSentence(int at) => evidence.MoodSigns == 0 && (at == 0 || tokens[at - 1].Kind is not (TokenKind.Word or TokenKind.Number));

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
                if (token.Word is not null)
                    evidence.Cues.Add(CueSet.Of(Cue.Grave));
                break;
            case TokenKind.Masked:
                evidence.NamesPersonalData = true;
                break;
            case TokenKind.Link:
                evidence.Links++;
                break;
            case TokenKind.Question:
                evidence.Questions++;
                negation.End();
                break;
            case TokenKind.Exclamation:
                evidence.Exclamations++;
                negation.End();
                break;
            case TokenKind.Ellipsis:
                evidence.Ellipses++;
                negation.End();
                break;
            case TokenKind.Pause:
                negation.End();
                contrast.Pause();
                break;
        }
    }

    private static float Stress(Token token) => token.Stressed ? 1.3f : 1;
}
