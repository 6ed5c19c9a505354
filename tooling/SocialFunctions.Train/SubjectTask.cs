using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Aspects;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>Telling what a message is about, from its words and letter groups alone.</summary>
internal static class SubjectTask
{
    public static TrainingTask Task { get; } = new(SubjectWeights.Count, SubjectWeights.Buckets, 0, Slopes);

    /// <summary>More pace and less decay than the decisions have: a third of the messages, half the rows, no figures to lean on.</summary>
    public static TrainingOptions Options { get; } = new() { Pace = 0.06f, Decay = 0.02f, LeaveOut = 0 };

    public static Example Read(LabelledMessage message, float share)
    {
        using var read = new MessageReader(PersonalDataMask.Of(message.Text), null);
        var (words, letters) = read.Readings is [.., var last] ? (last.WordsEnd, last.LettersEnd) : (0, 0);
        return new(message, Buckets(read.Features.Words[..words]), Buckets(read.Features.Letters[..letters]), [], share);
    }

    private static int[] Buckets(ReadOnlySpan<int> buckets)
    {
        var own = new int[buckets.Length];
        for (var at = 0; at < own.Length; at++)
            own[at] = SubjectWeights.Bucket(buckets[at]);
        return own;
    }

    /// <summary>One of all; several labels share what is certain.</summary>
    private static void Slopes(LabelledMessage message, ReadOnlySpan<float> scores, Span<float> slopes)
    {
        scores.CopyTo(slopes);
        Chances.FromScores(slopes);
        if (message.MainAspects.Count == 0)
            slopes[SubjectWeights.None] -= 1;
        foreach (var aspect in message.MainAspects)
            slopes[Subjects.Parse(aspect.Subject)] -= 1f / message.MainAspects.Count;
    }
}
