namespace SocialFunctions.Domain.Classification.Linear;

/// <summary>Which weight of a row speaks for what. One row serves all decisions, so that a feature costs one look-up.</summary>
internal static class Outputs
{
    public const int Count = 16;
    public const int Sentiments = 3;
    public const int Intents = 7;
    public const int Urgencies = 4;

    /// <summary>In the order of <see cref="Classification.Sentiment"/>.</summary>
    public const int Sentiment = 0;

    /// <summary>In the order of <see cref="Classification.Intent"/>.</summary>
    public const int Intent = Sentiment + Sentiments;

    /// <summary>In the order of <see cref="Classification.Urgency"/>.</summary>
    public const int Urgency = Intent + Intents;

    public const int Reply = Urgency + Urgencies;

    public const int Spam = Reply + 1;
}
