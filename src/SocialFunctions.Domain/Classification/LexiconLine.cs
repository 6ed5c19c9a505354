namespace SocialFunctions.Domain.Classification;

/// <summary>One line of a word list: its phrases with all their endings, and the section that they stand in.</summary>
internal sealed record LexiconLine(string Section, string[] Phrases);
