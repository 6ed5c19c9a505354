namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>The evidence as figures of about 0 to 1: what generalises beyond the words that the weights have seen.</summary>
internal static class DenseFeatures
{
    private const int Figures = 26;

    public const int Count = CueCounts.Weighed + Figures;

    public static void Write(in Evidence evidence, ReadOnlySpan<char> text, Span<float> dense)
    {
        for (var cue = 0; cue < CueCounts.Weighed; cue++)
            dense[cue] = Counted(evidence.Of((Cue)cue));
        var rest = dense[CueCounts.Weighed..];
        rest[0] = Weighed(evidence.Positive);
        rest[1] = Weighed(evidence.Negative);
        rest[2] = Weighed(Math.Max(0, evidence.Mood));
        rest[3] = Weighed(Math.Max(0, -evidence.Mood));
        rest[4] = Weighed(evidence.RatedGood);
        rest[5] = Weighed(evidence.RatedBad);
        rest[6] = Weighed(Math.Max(0, evidence.RatedGood - evidence.RatedBad));
        rest[7] = Weighed(Math.Max(0, evidence.RatedBad - evidence.RatedGood));
        rest[8] = evidence.MoodSigns == 0 ? 1 : 0;
        rest[9] = Counted(evidence.GladFaces);
        rest[10] = Counted(evidence.SadFaces);
        rest[11] = Counted(evidence.Questions);
        rest[12] = Counted(evidence.Exclamations);
        rest[13] = Counted(evidence.Ellipses);
        rest[14] = Counted(evidence.Mentions);
        rest[15] = Counted(evidence.Hashtags);
        rest[16] = Counted(evidence.Links);
        rest[17] = Counted(evidence.Numbers);
        rest[18] = Counted(evidence.Stressed);
        rest[19] = evidence.OpensWithMention ? 1 : 0;
        rest[20] = evidence.Words <= 3 ? 1 : 0;
        rest[21] = evidence.Words is > 3 and <= 8 ? 1 : 0;
        rest[22] = evidence.Words is > 8 and <= 16 ? 1 : 0;
        rest[23] = evidence.Words > 30 ? 1 : 0;
        rest[24] = evidence.NamesPersonalData ? 1 : 0;
        rest[25] = Capitals(text);
    }

    /// <summary>0, 0.5, 0.67, 0.75…: the first one says most.</summary>
    private static float Counted(int count) => count / (count + 1f);

    private static float Weighed(float mood) => mood / (mood + 2f);

    /// <summary>Share of capitals among the letters of the beginning.</summary>
    private static float Capitals(ReadOnlySpan<char> text)
    {
        int capitals = 0, letters = 0;
        foreach (var letter in text[..Math.Min(text.Length, 200)])
        {
            letters += char.IsLetter(letter) ? 1 : 0;
            capitals += char.IsUpper(letter) ? 1 : 0;
        }

        return capitals / (letters + 5f);
    }
}
