namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>What kind of message it is before any word is read, in pairs: a link and no first person is a headline, whatever it says.</summary>
internal static class Shape
{
    private const uint Seed = 0x700d;
    private const int Traits = 8;

    public static void Write(in Evidence evidence, Features features)
    {
        Span<uint> traits =
        [
            evidence.OpensWithMention ? 1u : evidence.Mentions > 0 ? 2u : 0,
            evidence.Links > 0 ? 1u : 0,
            evidence.Of(Cue.First) > 0 ? 1u : 0,
            evidence.Questions > 0 ? 1u : 0,
            Mood(evidence),
            evidence.Words <= 3 ? 0u : evidence.Words <= 9 ? 1u : evidence.Words <= 20 ? 2u : 3u,
            evidence.Of(Cue.Complaint) > 0 ? 1u : 0,
            evidence.Exclamations > 0 ? 1u : 0,
        ];
        for (var one = 0; one < Traits; one++)
            for (var other = one + 1; other < Traits; other++)
                features.AddWord(Hash.Add(Hash.Add(Hash.Add(Seed, (uint)((one * Traits) + other)), traits[one]), traits[other]));
    }

    private static uint Mood(in Evidence evidence) =>
        (evidence.Positive > 0.5f ? 1u : 0) + (evidence.Negative > 0.5f ? 2u : 0);
}
