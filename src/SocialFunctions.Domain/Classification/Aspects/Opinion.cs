namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>A word, phrase or emoji with a mood, negation already minded.</summary>
internal readonly record struct Opinion(Place Place, float Mood);
