namespace SocialFunctions.Domain.Classification;

/// <summary>The subject that asks for a person with care: the most mentioned, on a tie the gravest.</summary>
internal static class SensitiveRule
{
    private const string PersonalData = "personal-data";

    private static readonly Subject[] GravestFirst =
    [
        new("discrimination", Cue.Discrimination, Cue.DiscriminationHint, static (in evidence, _, _) => evidence.Of(Cue.Exclusion) > 0),
        // Children are in half of what families write; they are the subject where something happened to one.
        new("minors", Cue.Minors, Cue.MinorsHint, static (in evidence, intent, urgency) => (IsGrave(intent, urgency) && evidence.Of(Cue.Exposure) > 0)
            || (intent is Intent.Complaint or Intent.Other && evidence.Of(Cue.Peril) > 0)),
        new("health", Cue.Health, Cue.HealthHint, static (in evidence, intent, urgency) => Several(evidence, Cue.Health, Cue.HealthHint) || evidence.Of(Cue.Harm) > 0
            || (intent == Intent.Complaint && urgency == Urgency.Critical)),
        new(PersonalData, Cue.PersonalData, Cue.PersonalDataHint, static (in evidence, intent, urgency) => Several(evidence, Cue.PersonalData, Cue.PersonalDataHint) || IsGrave(intent, urgency)),
        new("legal", Cue.Legal, Cue.LegalHint, static (in evidence, intent, urgency) => Several(evidence, Cue.Legal, Cue.LegalHint) || IsGrave(intent, urgency)),
        new("religion", Cue.Religion, Cue.ReligionHint, static (in evidence, _, _) => Several(evidence, Cue.Religion, Cue.ReligionHint)),
        new("politics", Cue.Politics, Cue.PoliticsHint, static (in evidence, _, _) => Several(evidence, Cue.Politics, Cue.PoliticsHint)),
    ];

    private delegate bool SecondSign(in Evidence evidence, Intent intent, Urgency urgency);

    /// <param name="hasPersonalData">True where the text held a number or an address that is one person's.</param>
    public static string? Decide(in Evidence evidence, Intent intent, Urgency urgency, bool hasPersonalData)
    {
        // Phone numbers and promised cures of an advertisement concern nobody who waits for an answer.
        if (intent == Intent.Spam)
            return null;
        if (IsCry(evidence) && !IsJoke(evidence, intent))
            return SensitiveSubjects.SelfHarm;
        string? subject = null;
        var most = 0;
        foreach (var one in GravestFirst)
            if (Mentions(one, evidence, intent, urgency) is var mentions && mentions > most)
                (subject, most) = (one.Name, mentions);
        return subject ?? (hasPersonalData ? PersonalData : null);
    }

    private static int Mentions(Subject subject, in Evidence evidence, Intent intent, Urgency urgency)
    {
        var hints = evidence.Of(subject.Hint);
        var plain = evidence.Of(subject.Cue) + (subject.Cue == Cue.Health ? Bitten(evidence, intent) - evidence.Of(Cue.NotIll) : 0);
        return Math.Max(0, plain) + (hints > 0 && subject.IsMeant(evidence, intent, urgency) ? hints : 0);
    }

    /// <summary>Stones are in ovens, and plastic round a salad: who praises or asks means those.</summary>
    private static int Bitten(in Evidence evidence, Intent intent) => intent is Intent.Complaint or Intent.Other && evidence.Of(Cue.ForeignBody) > 0 && evidence.Of(Cue.InFood) > 0 ? 1 : 0;

    private static bool Several(in Evidence evidence, Cue cue, Cue hint) => evidence.Of(cue) + evidence.Of(hint) > 1;

    private static bool IsGrave(Intent intent, Urgency urgency) => intent == Intent.Complaint && urgency >= Urgency.High;

    /// <summary>
    /// A plain word of it that no turn of phrase takes back; or a farewell, and with it another, despair, or the means. Pills alone are a
    /// pharmacy's, a goodbye alone is a customer's, and "I can't take it any more" is said of every hold line.
    /// </summary>
    private static bool IsCry(in Evidence evidence)
    {
        var plain = evidence.Of(Cue.SelfHarm) - evidence.Of(Cue.NotMeant);
        var farewells = evidence.Of(Cue.SelfHarmHint);
        return plain > 0 || (plain == 0 && farewells > 0 && farewells + evidence.Of(Cue.Despair) + evidence.Of(Cue.Means) > 1);
    }

    /// <summary>"Me quiero morir 😂": said laughing, as many do, or of a dress. Without a sign of it nobody guesses.</summary>
    private static bool IsJoke(in Evidence evidence, Intent intent) => intent != Intent.Complaint && (evidence.GladFaces > 0 || IsEnchanted(evidence));

    /// <summary>A farewell can be full of praise too: there must be no other sign of one.</summary>
    private static bool IsEnchanted(in Evidence evidence) =>
        evidence.Of(Cue.Delight) > 0 && evidence.Of(Cue.SelfHarm) == 1
        && evidence.Of(Cue.SelfHarmHint) + evidence.Of(Cue.Despair) + evidence.Of(Cue.Means) == 0;

    private sealed record Subject(string Name, Cue Cue, Cue Hint, SecondSign IsMeant);
}
