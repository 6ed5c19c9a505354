namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>One place where a message names a subject.</summary>
/// <param name="Judgement">What the term itself says of it, negation minded; 0 when it only names.</param>
/// <param name="InPassing">Such a word stands in many messages that are about something else: the mood of the whole is not lent to it.</param>
internal readonly record struct Naming(Place Place, byte Subject, float Judgement, bool InPassing);
