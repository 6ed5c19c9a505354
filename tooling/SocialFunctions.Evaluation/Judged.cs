using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Evaluation;

/// <summary>A labelled message and what the classifier made of it.</summary>
public sealed record Judged(LabelledMessage Message, MessageClassification Result);
