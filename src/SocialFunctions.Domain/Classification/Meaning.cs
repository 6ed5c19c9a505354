namespace SocialFunctions.Domain.Classification;

/// <summary>What a word or phrase says about mood and purpose, language by language.</summary>
internal sealed class Meaning
{
    // Most words say nothing of one kind: they share an empty row until they do, which halves the time to load.
    private static readonly float[] NoMoods = new float[Tongues.Count];
    private static readonly ulong[] NoCues = new ulong[Tongues.Count];

    private float[] moods = NoMoods;
    private ulong[] cues = NoCues;

    public bool SaysSomethingIn(Tongue tongue) => moods[(int)tongue] != 0 || cues[(int)tongue] != 0;

    public bool SaysMoodIn(Tongue tongue) => moods[(int)tongue] != 0;

    public float OwnMood(Tongue tongue) => moods[(int)tongue];

    /// <summary>A word's own mood in any language stands; a stem only fills what is wholly open.</summary>
    public void Inherit(Meaning stem)
    {
        if (FirstOf(moods) == 0)
            moods = stem.moods;
    }

    public void SetMood(Tongue tongue, float mood)
    {
        moods = ReferenceEquals(moods, NoMoods) ? new float[Tongues.Count] : moods;
        moods[(int)tongue] = mood;
    }

    public void SetCue(Tongue tongue, Cue cue)
    {
        cues = ReferenceEquals(cues, NoCues) ? new ulong[Tongues.Count] : cues;
        cues[(int)tongue] |= CueSet.Of(cue);
    }

    public float Mood(Tongue tongue) =>
        tongue == Tongue.Unknown ? FirstOf(moods) : moods[(int)tongue] is not 0 and var own ? own : moods[(int)Neighbour(tongue)];

    public ulong Cues(Tongue tongue) =>
        tongue == Tongue.Unknown ? cues[(int)Tongue.Es] | cues[(int)Tongue.En]
        : cues[(int)tongue] is not 0 and var own ? own : cues[(int)Neighbour(tongue)];

    /// <summary>People mix languages: where a word is unknown in the message's own, the nearest well-covered one is asked.</summary>
    private static Tongue Neighbour(Tongue tongue) => tongue is Tongue.Pt or Tongue.It or Tongue.Ca or Tongue.Gl or Tongue.Eu or Tongue.En ? Tongue.Es : Tongue.En;

    private static float FirstOf(float[] moods)
    {
        foreach (var mood in moods)
            if (mood != 0)
                return mood;
        return 0;
    }
}
