namespace SocialFunctions.Domain.Classification;

/// <summary>The subject that asks for a person with care: the most mentioned, on a tie the gravest.</summary>
internal static class SensitiveRule
{
    private static readonly (Cue Cue, string Name)[] GravestFirst =
    [
        (Cue.Discrimination, "discrimination"),
        (Cue.Minors, Minors),
        (Cue.Health, "health"),
        (Cue.PersonalData, PersonalData),
        (Cue.Legal, "legal"),
        (Cue.Religion, "religion"),
        (Cue.Politics, "politics"),
    ];

    public const string SelfHarm = "self-harm";
    public const string PersonalData = "personal-data";
    private const string Minors = "minors";

    /// <param name="hasPersonalData">True where the text held a number or an address that is one person's.</param>
    public static string? Decide(in Evidence evidence, Intent intent, Urgency urgency, bool hasPersonalData)
    {
        // Phone numbers and promised cures of an advertisement concern nobody who waits for an answer.
        if (intent == Intent.Spam)
            return null;
        if (evidence.Of(Cue.SelfHarm) > 0 && !IsJoke(evidence, intent))
            return SelfHarm;
        string? subject = null;
        var most = 0;
        foreach (var (cue, name) in GravestFirst)
            if (evidence.Of(cue) > most && (name != Minors || IsGrave(intent, urgency)))
                (subject, most) = (name, evidence.Of(cue));
        return subject ?? (hasPersonalData ? PersonalData : null);
    }

    /// <summary>Children are in half of what families write; they are the subject where something happened to one.</summary>
    private static bool IsGrave(Intent intent, Urgency urgency) => intent == Intent.Complaint && urgency >= Urgency.High;

    /// <summary>"Me quiero morir 😂": said laughing, as many do. Without a sign of it nobody guesses.</summary>
    private static bool IsJoke(in Evidence evidence, Intent intent) => intent != Intent.Complaint && evidence.GladFaces > 0;
}
