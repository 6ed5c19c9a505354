namespace SocialFunctions.Domain.Classification;

/// <summary>A word that some lexicon names, alone or as part of a phrase.</summary>
internal sealed class WordEntry
{
    private float spanishValence;
    private float englishValence;

    public Meaning Meaning { get; } = new();

    /// <summary>What it speaks of, the same number in every language; 0 for nothing in particular.</summary>
    public byte Concept { get; set; }

    /// <summary>Phrases that begin with this word, longest first.</summary>
    public Phrase[] Phrases { get; private set; } = [];

    /// <summary>Languages in which it is a function word, as bits.</summary>
    public ushort StopIn { get; private set; }

    public void StopsIn(Tongue tongue) => StopIn |= (ushort)(1 << (int)tongue);

    public bool IsStopIn(Tongue tongue) => tongue == Tongue.Unknown ? StopIn != 0 : (StopIn & (1 << (int)tongue)) != 0;

    /// <summary>True when it stands for all words that begin so; such a guess is not lent to other languages.</summary>
    public bool IsStem { get; init; }

    /// <summary>Takes from a stem what the word's own entry leaves open.</summary>
    public void Inherit(WordEntry stem)
    {
        if (Concept == 0)
            Concept = stem.Concept;
        if (StopIn == 0)
            Meaning.Inherit(stem.Meaning);
    }

    /// <summary>The phrase of this word and those, made where there is none yet.</summary>
    public Phrase PhraseWith(WordEntry[] rest)
    {
        var place = Phrases.Length;
        for (var at = Phrases.Length - 1; at >= 0; at--)
        {
            if (Phrases[at].IsOf(rest))
                return Phrases[at];
            if (Phrases[at].Rest.Count < rest.Length)
                place = at;
        }

        var phrase = new Phrase(rest);
        Phrases = [.. Phrases[..place], phrase, .. Phrases[place..]];
        return phrase;
    }

    public void SetValence(Tongue tongue, float valence)
    {
        if (tongue == Tongue.En)
            englishValence = valence;
        else
            spanishValence = valence;
    }

    /// <summary>How the published word lists rate it, about -5 to 5: a second witness beside <see cref="MoodIn"/>.</summary>
    public float ValenceIn(Tongue tongue) => tongue switch
    {
        Tongue.En => englishValence,
        Tongue.Unknown => spanishValence != 0 ? spanishValence : englishValence,
        _ => spanishValence != 0 || IsForeignStop(tongue) || StopIn != 0 ? spanishValence : englishValence,
    };

    public float MoodIn(Tongue tongue) => IsForeignStop(tongue) ? 0 : IsStem && tongue != Tongue.Unknown ? Meaning.OwnMood(tongue) : Meaning.Mood(tongue);

    public ulong CuesIn(Tongue tongue) => IsForeignStop(tongue) ? 0 : Meaning.Cues(tongue);

    /// <summary>A function word of the message's language is not lent a meaning by another one (Spanish <c>once</c>, English <c>once</c>).</summary>
    private bool IsForeignStop(Tongue tongue) =>
        tongue != Tongue.Unknown && IsStopIn(tongue) && !Meaning.SaysSomethingIn(tongue);
}
