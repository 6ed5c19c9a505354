namespace SocialFunctions.Domain.Classification;

/// <summary>What the other judge said of the same text, kept beside the first so that a change of provider can be weighed.</summary>
/// <param name="Source"><c>embedded</c> or <c>language-service</c>.</param>
/// <param name="Confidence">Of the sentiment, 0 to 1.</param>
public sealed record SecondOpinion(string Source, Sentiment Sentiment, double Confidence);
