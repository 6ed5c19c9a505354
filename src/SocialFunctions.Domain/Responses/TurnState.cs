namespace SocialFunctions.Domain.Responses;

/// <summary>How a turn stands at asOf.</summary>
public enum TurnState
{
    Open,
    Answered,
    Dismissed,

    /// <summary>The protocol lets nobody answer it.</summary>
    Forbidden,

    /// <summary>Each of its messages was deleted before an answer.</summary>
    NotNeeded,
}
