namespace SocialFunctions.Domain.Classification;

/// <summary>What was made of one piece of a message.</summary>
/// <param name="Concept">What it speaks of; 0 for nothing in particular.</param>
/// <param name="Mood">As counted: turned round by a negation, strengthened or softened.</param>
/// <param name="Negated">It stands within the reach of a negation.</param>
internal readonly record struct Reading(byte Concept, float Mood, bool Negated);
