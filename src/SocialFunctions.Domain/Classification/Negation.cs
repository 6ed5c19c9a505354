namespace SocialFunctions.Domain.Classification;

/// <summary>A "not" and the words that it still reaches.</summary>
/// <param name="reach">How many words after it.</param>
internal struct Negation(int reach)
{
    private readonly int reach = reach;
    private int left;
    private bool unsurpassed;

    public readonly bool Holds => left > 0;

    public static bool Begins(ulong cues) => cues.Has(Cue.Negator) || cues.Has(Cue.Unsurpassed);

    /// <param name="cues">Of the word that negates.</param>
    public void Begin(ulong cues)
    {
        // "Not … never": whichever comes last, the comparison is with every other time.
        unsurpassed = cues.Has(Cue.Unsurpassed) || (unsurpassed && Holds);
        left = reach;
    }

    /// <summary>One word on.</summary>
    public void Step() => left -= left > 0 ? 1 : 0;

    public void End() => left = 0;

    /// <summary>"Never such a good one", "couldn't be happier": the comparison ends it, and what follows is meant, and strongly. True then.</summary>
    public bool IsSurpassed(ulong cues)
    {
        if (!Holds || !unsurpassed || !cues.Has(Cue.Comparing))
            return false;
        End();
        return true;
    }

    /// <summary>"Not good" is bad, "not bad" is hardly good.</summary>
    public readonly float Turn(float mood) => left == 0 ? mood : mood * (mood > 0 ? -0.7f : -0.25f);
}
