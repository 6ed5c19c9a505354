using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Classification;

/// <summary>A mention and what it is. Deletions and the brand's own messages carry no classification.</summary>
public sealed record ClassifiedMention(Mention Mention, MessageClassification? Classification);
