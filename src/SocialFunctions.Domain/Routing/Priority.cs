namespace SocialFunctions.Domain.Routing;

/// <summary>How soon a case must be answered; SLA targets are by priority. Written in lower case.</summary>
public enum Priority
{
    Low,
    Normal,
    High,
    Critical,
}
