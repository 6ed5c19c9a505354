using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.Linear;
using SocialFunctions.Domain.Classification.PersonalData;
using SocialFunctions.Evaluation;

namespace SocialFunctions.Train;

/// <summary>Temperature scaling (Guo et al., 2017): one divisor of the sentiment's scores, under which the held-out labels are likeliest, and a margin.</summary>
internal static class Tempering
{
    /// <summary>
    /// Real messages are less like the corpus than its held-out part is. Where all messages of a trade were kept from the weights, the
    /// likeliest divisor for them was 1.1 times, for talk that is of no trade 1.4 times that of the held-out part.
    /// </summary>
    private const float Margin = 1.25f;

    public static float[] Even { get; } = [.. Enumerable.Repeat(1f, Outputs.Count)];

    public static void Fit(float[] head, sbyte[] rows, IReadOnlyList<LabelledMessage> heldOut)
    {
        var weights = new Weights(head, rows);
        var scored = heldOut.Where(message => message.Sentiment is not null).Select(message => (message.Sentiment!.Value, Scores(weights, message))).ToList();
        var best = Enumerable.Range(10, 31).Select(step => step / 20f).MinBy(temperature => scored.Sum(one => Loss(one.Item2, one.Value, temperature)));
        for (var sentiment = 0; sentiment < Outputs.Sentiments; sentiment++)
            head[(2 * Outputs.Count) + Outputs.Sentiment + sentiment] = best * Margin;
    }

    private static float[] Scores(Weights weights, LabelledMessage message)
    {
        using var read = new MessageReader(PersonalDataMask.Of(message.Text), null);
        var scores = new float[Outputs.Count];
        Scorer.Score(weights, read.Features, scores);
        return scores[Outputs.Sentiment..(Outputs.Sentiment + Outputs.Sentiments)];
    }

    private static double Loss(float[] scores, Sentiment right, float temperature)
    {
        Span<float> chances = stackalloc float[Outputs.Sentiments];
        for (var i = 0; i < chances.Length; i++)
            chances[i] = scores[i] / temperature;
        Chances.FromScores(chances);
        return -Math.Log(Math.Max(1e-9, chances[(int)right]));
    }
}
