namespace SocialFunctions.Domain.Classification;

/// <summary>The subject that asks for a person with care: the most mentioned, on a tie the gravest.</summary>
internal static class SensitiveRule
{
    private static readonly (Cue Cue, string Name)[] GravestFirst =
    [
        (Cue.SelfHarm, "self-harm"),
        (Cue.Discrimination, "discrimination"),
        (Cue.Minors, "minors"),
        (Cue.Health, "health"),
        (Cue.Legal, "legal"),
        (Cue.PersonalData, "personal-data"),
        (Cue.Religion, "religion"),
        (Cue.Politics, "politics"),
    ];

    public static string? Decide(in Evidence evidence)
    {
        if (evidence.Of(Cue.SelfHarm) > 0)
            return GravestFirst[0].Name;
        string? subject = null;
        var most = 0;
        foreach (var (cue, name) in GravestFirst)
            if (evidence.Of(cue) > most)
                (subject, most) = (name, evidence.Of(cue));
        return subject ?? (evidence.NamesPersonalData ? "personal-data" : null);
    }
}
