using System.Diagnostics.CodeAnalysis;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>Cuts a message into clauses as it goes, and notes where a mood stands in them.</summary>
internal ref struct OpinionReader(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, Tongue tongue)
{
    private static readonly ulong Y = FoldedWord.Of("y");
    private static readonly ulong E = FoldedWord.Of("e");
    private static readonly ulong And = FoldedWord.Of("and");

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<Token> tokens = tokens;
    private Room.Opinions opinions;
    private int count;
    private int sentence;
    private int side;
    private int clause;
    private int part;
    private Negation negation = new(reach: 3);
    private int pastPhrase;

    [UnscopedRef]
    public readonly ReadOnlySpan<Opinion> Opinions => opinions[..count];

    /// <summary>The sentences that ask, as bits; those beyond 64 ask nothing.</summary>
    public ulong Questions { get; private set; }

    public readonly bool Negated => negation.Holds;

    public readonly Place Here(int at) => new(at, sentence, side, clause, part);

    /// <summary>"And" parts what a clause says of two things.</summary>
    public void Join(ulong word)
    {
        if (word == Y || word == E || word == And)
            part++;
    }

    public void Read(int at)
    {
        var token = tokens[at];
        switch (token.Kind)
        {
            case TokenKind.Word or TokenKind.Number when token.Word is { } word:
                Word(word, at);
                break;
            case TokenKind.Word:
                negation.Step();
                break;
            case TokenKind.Emoji when token.Mood != 0:
                Note(at, token.Mood);
                break;
            case TokenKind.Pause:
                EndClause();
                sentence += text[token.Start] is '.' or '\n' ? 1 : 0;
                break;
            case TokenKind.Question:
                Ask();
                EndClause();
                sentence++;
                break;
            case TokenKind.Exclamation or TokenKind.Ellipsis:
                EndClause();
                sentence++;
                break;
        }
    }

    private void Word(WordEntry word, int at)
    {
        if (at < pastPhrase)
            return;
        foreach (var phrase in word.Phrases)
        {
            if (!phrase.Matches(tokens[(at + 1)..]))
                continue;
            var cues = phrase.Meaning.Cues(tongue);
            Turn(cues);
            // "Precio" alone may lead anywhere; "qué precio tiene" asks.
            if (cues.Has(Cue.Lead))
                Ask();
            if (phrase.Meaning.Mood(tongue) is not 0 and var phraseMood)
            {
                // It brings its own negation ("no funciona"), so none from before turns it round.
                Note(at, phraseMood);
                pastPhrase = at + 1 + phrase.Rest.Count;
                return;
            }
        }

        var own = word.CuesIn(tongue);
        negation.IsSurpassed(own);
        if (word.MoodIn(tongue) is not 0 and var mood)
            Note(at, negation.Turn(mood));
        negation.Step();
        Turn(own);
    }

    private void Turn(ulong cues)
    {
        if (Negation.Begins(cues))
            negation.Begin(cues);
        if (cues.Has(Cue.Question))
            Ask();
        if (!cues.Has(Cue.Contrast))
            return;
        side++;
        EndClause();
    }

    private void Note(int at, float mood)
    {
        if (count < Room.Size)
            opinions[count++] = new(Here(at), mood);
    }

    private void Ask() => Questions |= sentence < 64 ? 1ul << sentence : 0;

    private void EndClause()
    {
        clause++;
        part++;
        negation.End();
    }
}
