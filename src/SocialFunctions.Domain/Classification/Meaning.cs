namespace SocialFunctions.Domain.Classification;

/// <summary>What a word or phrase says about mood and purpose, language by language.</summary>
internal sealed class Meaning
{
    private readonly float[] moods = new float[Tongues.Count];
    private readonly uint[] cues = new uint[Tongues.Count];

    public bool SaysSomethingIn(Tongue tongue) => moods[(int)tongue] != 0 || cues[(int)tongue] != 0;

    public bool SaysMoodIn(Tongue tongue) => moods[(int)tongue] != 0;

    public float OwnMood(Tongue tongue) => moods[(int)tongue];

    /// <summary>A word's own mood in any language stands; a stem only fills what is wholly open.</summary>
    public void Inherit(Meaning stem)
    {
        if (FirstOf(moods) == 0)
            stem.moods.CopyTo(moods, 0);
    }

    public void SetMood(Tongue tongue, float mood) => moods[(int)tongue] = mood;

    public void SetCue(Tongue tongue, Cue cue) => cues[(int)tongue] |= 1u << (int)cue;

    public float Mood(Tongue tongue) =>
        tongue == Tongue.Unknown ? FirstOf(moods) : moods[(int)tongue] is not 0 and var own ? own : moods[(int)Neighbour(tongue)];

    public uint Cues(Tongue tongue) =>
        tongue == Tongue.Unknown ? cues[(int)Tongue.Es] | cues[(int)Tongue.En]
        : cues[(int)tongue] is not 0 and var own ? own : cues[(int)Neighbour(tongue)];

    /// <summary>People mix languages: where a word is unknown in the message's own, the nearest well-covered one is asked.</summary>
    private static Tongue Neighbour(Tongue tongue) => tongue is Tongue.Pt or Tongue.It or Tongue.Ca or Tongue.En ? Tongue.Es : Tongue.En;

    private static float FirstOf(float[] moods)
    {
        foreach (var mood in moods)
            if (mood != 0)
                return mood;
        return 0;
    }
}
