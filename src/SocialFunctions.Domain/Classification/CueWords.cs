using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>
/// The words and signs that spoke loudest for what was decided, each once. No function words, names, numbers, links or addresses: those are
/// nobody's reason.
/// </summary>
internal static class CueWords
{
    private const int Most = 5;
    private const int Longest = 40;
    private const int LooksAt = 300;
    private const float Least = 0.05f;

    /// <summary>How much a mood counts beside the weights, which see it as part of a sum.</summary>
    private const float MoodShare = 0.3f;

    /// <summary>What a word of danger or of a sensitive subject adds where nobody praises: it has raised the urgency or named the subject.</summary>
    private const float AlarmWorth = 0.4f;

    private static readonly ulong Alarms = CueSet.Of(Cue.High) | CueSet.Of(Cue.Critical) | CueSet.Of(Cue.Grave) | CueSet.Of(Cue.Health) | CueSet.Of(Cue.Legal)
        | CueSet.Of(Cue.SelfHarm) | CueSet.Of(Cue.Discrimination);

    public static IReadOnlyList<string> Of(in MessageReader message, Weights weights, Sentiment sentiment, Intent intent)
    {
        Span<float> heaviest = stackalloc float[Most];
        Span<int> places = stackalloc int[Most];
        var found = 0;
        var length = Math.Min(message.Tokens.Length, LooksAt);
        for (var at = 0; at < length; at++)
        {
            if (!CueCandidates.IsOne(message, at, Longest))
                continue;
            var weight = Weight(message, weights, at, sentiment, intent);
            if (weight >= Least)
                found = Insert(message, heaviest, places, found, weight, at);
        }

        return Texts(message, places[..found]);
    }

    private static float Weight(in MessageReader message, Weights weights, int at, Sentiment sentiment, Intent intent)
    {
        var reading = message.Readings[at];
        var (words, letters) = at == 0 ? (0, 0) : (message.Readings[at - 1].WordsEnd, message.Readings[at - 1].LettersEnd);
        var mood = sentiment switch { Sentiment.Positive => reading.Mood, Sentiment.Negative => -reading.Mood, _ => 0 };
        return (MoodShare * mood)
            + (sentiment != Sentiment.Positive && message.Tokens[at].Word is { } word && (word.CuesIn(message.Tongue) & Alarms) != 0 ? AlarmWorth : 0)
            + (Scorer.GroupWeight(message.Features.WordCount) * Lean(weights, message.Features.Words[words..reading.WordsEnd], sentiment, intent))
            + (Scorer.GroupWeight(message.Features.LetterCount) * Lean(weights, message.Features.Letters[letters..reading.LettersEnd], sentiment, intent));
    }

    /// <summary>How far these features pull towards what was decided and away from the mean of the other choices.</summary>
    private static float Lean(Weights weights, ReadOnlySpan<int> buckets, Sentiment sentiment, Intent intent)
    {
        var lean = 0f;
        foreach (var bucket in buckets)
        {
            var row = weights.Row(bucket);
            lean += Over(row, weights.Scale, Outputs.Sentiment, Outputs.Sentiments, (int)sentiment)
                + Over(row, weights.Scale, Outputs.Intent, Outputs.Intents, (int)intent);
        }

        return lean;
    }

    private static float Over(ReadOnlySpan<sbyte> row, ReadOnlySpan<float> scale, int from, int count, int chosen)
    {
        var sum = 0f;
        for (var output = from; output < from + count; output++)
            sum += row[output] * scale[output];
        var own = row[from + chosen] * scale[from + chosen];
        return own - ((sum - own) / (count - 1));
    }

    private static int Insert(in MessageReader message, Span<float> heaviest, Span<int> places, int found, float weight, int at)
    {
        // Said again it is one cue, as heavy as where it weighed most.
        for (var known = 0; known < found; known++)
        {
            if (!IsSame(message, places[known], at))
                continue;
            if (heaviest[known] >= weight)
                return found;
            heaviest[(known + 1)..found].CopyTo(heaviest[known..]);
            places[(known + 1)..found].CopyTo(places[known..]);
            found--;
            break;
        }

        var place = found;
        while (place > 0 && heaviest[place - 1] < weight)
            place--;
        if (place == Most)
            return found;
        var last = Math.Min(found, Most - 1);
        for (var i = last; i > place; i--)
            (heaviest[i], places[i]) = (heaviest[i - 1], places[i - 1]);
        (heaviest[place], places[place]) = (weight, at);
        return Math.Min(found + 1, Most);
    }

    /// <summary>One entry of the word lists stands for all spellings of a word, a stem for all its forms.</summary>
    private static bool IsSame(in MessageReader message, int one, int other) =>
        (message.Tokens[one].Word is { } word && ReferenceEquals(word, message.Tokens[other].Word))
        || Text(message, one).Equals(Text(message, other), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Text(in MessageReader message, int at) => message.Text.Slice(message.Tokens[at].Start, message.Tokens[at].Length);

    private static string[] Texts(in MessageReader message, ReadOnlySpan<int> places)
    {
        if (places.Length == 0)
            return [];
        var texts = new string[places.Length];
        for (var i = 0; i < places.Length; i++)
            texts[i] = Text(message, places[i]).ToString();
        return texts;
    }
}
