namespace SocialFunctions.Domain.Classification;

/// <summary>A set of cues as a bit mask.</summary>
internal static class CueSet
{
    public static uint Of(Cue cue) => 1u << (int)cue;

    public static bool Has(this uint cues, Cue cue) => (cues & Of(cue)) != 0;
}
