namespace SocialFunctions.Domain.Classification;

/// <summary>What a message asks of the brand: whether somebody must answer, and how soon somebody must look.</summary>
public sealed record Demand(bool NeedsReply, Urgency Urgency);
