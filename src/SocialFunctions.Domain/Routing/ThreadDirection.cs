namespace SocialFunctions.Domain.Routing;

/// <summary>Who wrote the message that a thread entry stands for.</summary>
public enum ThreadDirection
{
    Inbound,
    Outbound,

    /// <summary>An employee's: it stands in the thread, and nobody waits for an answer to it.</summary>
    Employee,
}
