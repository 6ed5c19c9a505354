namespace SocialFunctions.Domain.Classification;

/// <summary>How soon somebody must look. Written in lower case.</summary>
public enum Urgency
{
    Low,
    Normal,
    High,
    Critical,
}
