namespace SocialFunctions.Domain.Classification;

/// <summary>A set of cues as a bit mask.</summary>
internal static class CueSet
{
    public static ulong Of(Cue cue) => 1ul << (int)cue;

    public static bool Has(this ulong cues, Cue cue) => (cues & Of(cue)) != 0;
}
