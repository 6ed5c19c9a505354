namespace SocialFunctions.Domain.Classification;

/// <summary>The author's attitude. Written in lower case.</summary>
public enum Sentiment
{
    Neutral,
    Positive,
    Negative,
}
