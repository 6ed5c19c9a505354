namespace SocialFunctions.Domain.Classification;

/// <summary>A piece of a message.</summary>
/// <param name="Stressed">Written in capitals or with lengthened letters.</param>
/// <param name="Mood">Of an emoji or emoticon.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int Length, WordEntry? Word = null, bool Stressed = false, float Mood = 0);
