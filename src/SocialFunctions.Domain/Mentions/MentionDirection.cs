namespace SocialFunctions.Domain.Mentions;

/// <summary>Inbound: written by somebody else. Outbound: by one of the brand's own accounts. Written in lower case.</summary>
public enum MentionDirection
{
    Inbound,
    Outbound,
}
