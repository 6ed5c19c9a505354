using SocialFunctions.Domain.Classification.Linear;

namespace SocialFunctions.Domain.Classification;

/// <summary>The words and signs that spoke loudest for what was decided. No names, numbers, links or addresses: those are nobody's reason.</summary>
internal static class CueWords
{
    private const int Most = 5;
    private const int Longest = 40;
    private const int LooksAt = 300;
    private const float Least = 0.05f;

    /// <summary>How much a mood counts beside the weights, which see it as part of a sum.</summary>
    private const float MoodShare = 0.3f;

    public static IReadOnlyList<string> Of(in MessageReader message, Weights weights, Sentiment sentiment, Intent intent)
    {
        Span<float> heaviest = stackalloc float[Most];
        Span<int> places = stackalloc int[Most];
        var found = Find(message, weights, sentiment, intent, heaviest, places);
        return Texts(message, places[..found]);
    }

    private static int Find(in MessageReader message, Weights weights, Sentiment sentiment, Intent intent, Span<float> heaviest, Span<int> places)
    {
        var found = 0;
        var length = Math.Min(message.Tokens.Length, LooksAt);
        for (var at = 0; at < length; at++)
        {
            if (message.Tokens[at].Kind is not (TokenKind.Word or TokenKind.Hashtag or TokenKind.Emoji) || message.Tokens[at].Length > Longest)
                continue;
            var weight = Weight(message, weights, at, sentiment, intent);
            if (weight >= Least)
                found = Insert(heaviest, places, found, weight, at);
        }

        return found;
    }

    private static float Weight(in MessageReader message, Weights weights, int at, Sentiment sentiment, Intent intent)
    {
        var reading = message.Readings[at];
        var (words, letters) = at == 0 ? (0, 0) : (message.Readings[at - 1].WordsEnd, message.Readings[at - 1].LettersEnd);
        var mood = sentiment switch { Sentiment.Positive => reading.Mood, Sentiment.Negative => -reading.Mood, _ => 0 };
        return (MoodShare * mood)
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

    private static int Insert(Span<float> heaviest, Span<int> places, int found, float weight, int at)
    {
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

    private static string[] Texts(in MessageReader message, ReadOnlySpan<int> places)
    {
        if (places.Length == 0)
            return [];
        var texts = new string[places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            var token = message.Tokens[places[i]];
            texts[i] = message.Text.Slice(token.Start, token.Length).ToString();
        }

        return texts;
    }
}
