using System.Numerics;

namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>Gives each subject the opinion that stands nearest: in its part of the clause, else the clause, else the sentence.</summary>
internal readonly ref struct AspectDecision(ReadOnlySpan<Naming> namings, ReadOnlySpan<Opinion> opinions, ulong questions, Tongue tongue, Sentiment overall, bool addressed)
{
    private const int Most = 5;

    /// <summary>With more subjects, what the message says of the one says little of the other.</summary>
    private const int FewSubjects = 2;

    /// <summary>A question thanks and hopes out of courtesy: only a plain judgement in it counts.</summary>
    private const float PlainMood = 1.5f;

    /// <summary>What a message that is neutral as a whole must say of a subject to have an opinion of it.</summary>
    private const float ClearMood = 1.9f;

    private readonly ReadOnlySpan<Naming> namings = namings;
    private readonly ReadOnlySpan<Opinion> opinions = opinions;
    private readonly ulong questions = questions;
    private readonly Tongue tongue = tongue;
    private readonly Sentiment overall = overall;
    private readonly bool addressed = addressed;

    public IReadOnlyList<Aspect> Decide()
    {
        List<Aspect>? aspects = null;
        var done = 0u;
        var fill = MayFill();
        for (var i = 0; i < namings.Length && (aspects?.Count ?? 0) < Most; i++)
        {
            var bit = 1u << namings[i].Subject;
            if ((done & bit) != 0)
                continue;
            done |= bit;
            if (Sentiment(namings[i].Subject, i, fill) is { } sentiment)
                (aspects ??= new List<Aspect>(2)).Add(new(Subjects.Name(namings[i].Subject), sentiment));
        }

        return aspects ?? (IReadOnlyList<Aspect>)[];
    }

    /// <summary>Of all namings of a subject together; where they cancel out, the last one is what the author came to think.</summary>
    private Sentiment? Sentiment(byte subject, int from, bool fill)
    {
        float sum = 0, last = 0;
        bool asked = false, told = false;
        foreach (var naming in namings[from..])
        {
            if (naming.Subject != subject)
                continue;
            asked |= Asks(naming.Place);
            told |= !naming.InPassing;
            if ((naming.Judgement != 0 ? naming.Judgement : Nearest(naming.Place)) is not 0 and var one)
                sum += last = one;
        }

        var mood = MathF.Abs(sum) < 0.2f ? last : sum;
        // What a weak word says of it is doubted, but it said so of this subject: the mood of the whole is about another.
        if (Doubtful(mood, asked))
            (mood, fill) = (0, fill && mood == 0);
        return mood switch
        {
            > 0 => Classification.Sentiment.Positive,
            < 0 => Classification.Sentiment.Negative,
            _ when fill && told && overall != Classification.Sentiment.Neutral => overall,
            _ => asked && told ? Classification.Sentiment.Neutral : null,
        };
    }

    /// <summary>A weak word against the mood of the whole, or any in a message without one: it is about something else.</summary>
    private bool Doubtful(float mood, bool asked) => overall switch
    {
        Classification.Sentiment.Positive => mood < 0 && mood > -PlainMood,
        Classification.Sentiment.Negative => mood > 0 && mood < PlainMood,
        _ => asked || MathF.Abs(mood) < ClearMood,
    };

    private float Nearest(Place place)
    {
        float best = int.MaxValue, found = 0;
        foreach (var opinion in opinions)
        {
            if (Asks(place) && MathF.Abs(opinion.Mood) < PlainMood && opinion.Mood > 0)
                continue;
            var distance = Distance(place, opinion.Place);
            if (distance > best || (distance == best && TellsBefore))
                continue;
            best = distance;
            found = opinion.Mood;
        }

        return found;
    }

    /// <summary>In English the adjective comes first ("great food"), in the others after ("comida rica").</summary>
    private bool TellsBefore => tongue == Tongue.En;

    /// <summary>Words between them, with a wide step for each border between; beyond reach on the other side of a "but".</summary>
    private float Distance(Place subject, Place opinion)
    {
        var words = Math.Abs(subject.At - opinion.At);
        if (subject.Part == opinion.Part)
            return words;
        if (subject.Clause == opinion.Clause)
            return words + 1_000;
        if (subject.Sentence != opinion.Sentence || subject.Side != opinion.Side || (opinion.At < subject.At && IsTaken(opinion.Clause)))
            return int.MaxValue;
        return words + 100_000;
    }

    /// <summary>An earlier clause with a subject of its own keeps its opinion.</summary>
    private bool IsTaken(int clause)
    {
        foreach (var naming in namings)
            if (naming.Place.Clause == clause)
                return true;
        return false;
    }

    /// <summary>The mood of the whole is about the subjects named, unless a term that judges explains it already.</summary>
    private bool MayFill()
    {
        if (!addressed)
            return false;
        foreach (var naming in namings)
            if (naming.Judgement != 0)
                return false;
        return BitOperations.PopCount(Naming.Subjects(namings)) <= FewSubjects;
    }

    private bool Asks(Place place) => place.Sentence < 64 && (questions & (1ul << place.Sentence)) != 0;
}
