namespace SocialFunctions.Domain.Classification;

/// <summary>A word that some lexicon names, alone or as part of a phrase.</summary>
internal sealed class WordEntry
{
    public Meaning Meaning { get; } = new();

    /// <summary>Phrases that begin with this word, longest first.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>Languages in which it is a function word, as bits.</summary>
    public ushort StopIn { get; private set; }

    public void StopsIn(Tongue tongue) => StopIn |= (ushort)(1 << (int)tongue);

    public bool IsStopIn(Tongue tongue) => tongue == Tongue.Unknown ? StopIn != 0 : (StopIn & (1 << (int)tongue)) != 0;

    public float MoodIn(Tongue tongue) => IsForeignStop(tongue) ? 0 : Meaning.Mood(tongue);

    public uint CuesIn(Tongue tongue) => IsForeignStop(tongue) ? 0 : Meaning.Cues(tongue);

    /// <summary>A function word of the message's language is not lent a meaning by another one (Spanish <c>once</c>, English <c>once</c>).</summary>
    private bool IsForeignStop(Tongue tongue) =>
        tongue != Tongue.Unknown && IsStopIn(tongue) && !Meaning.SaysSomethingIn(tongue);
}
