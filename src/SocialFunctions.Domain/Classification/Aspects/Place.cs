namespace SocialFunctions.Domain.Classification.Aspects;

/// <summary>Where something stands in a message: a sentence has clauses, between "and" a clause has parts.</summary>
/// <param name="Side">Grows at each "but": what stands on the other side is meant otherwise.</param>
internal readonly record struct Place(int At, int Sentence, int Side, int Clause, int Part);
