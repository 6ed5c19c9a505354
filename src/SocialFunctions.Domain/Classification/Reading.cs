namespace SocialFunctions.Domain.Classification;

/// <summary>What was made of one piece of a message.</summary>
/// <param name="Concept">What it speaks of; 0 for nothing in particular.</param>
/// <param name="Mood">As counted: turned round by a negation.</param>
/// <param name="Negated">It stands within the reach of a negation.</param>
/// <param name="WordsEnd">How many word features there were after it.</param>
/// <param name="LettersEnd">How many letter features there were after it.</param>
internal readonly record struct Reading(byte Concept, float Mood, bool Negated, int WordsEnd = 0, int LettersEnd = 0);
