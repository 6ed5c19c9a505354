namespace SocialFunctions.Networks.Polling;

/// <summary>What the caller does differently: try again soon, wait as told, or ask a person.</summary>
public enum PollFaultKind
{
    /// <summary>No answer, a broken one, or a server's own error; it passes.</summary>
    Unreachable,

    /// <summary>The server does not let us read this.</summary>
    Refused,

    /// <summary>The token or key is not, or no longer, valid: a person must renew it.</summary>
    Unauthorized,

    /// <summary>The day's budget is used up; <see cref="PollFault.RetryAfter"/> says when the next begins.</summary>
    BudgetSpent,

    /// <summary>The page token or cursor is no longer known: the stream is read from its start again.</summary>
    CursorLost,

    /// <summary>Nothing lies at this address.</summary>
    NotFound,

    /// <summary>Asked too often; <see cref="PollFault.RetryAfter"/> says for how long to pause.</summary>
    Throttled,

    /// <summary>An answer that is not what this network sends.</summary>
    Unreadable,

    /// <summary>An answer beyond the size bound.</summary>
    TooLarge,

    /// <summary>An address that must not be called: not http or https, or inside a network that is not public.</summary>
    ForbiddenAddress,

    /// <summary>The run has lasted as long as one may; the next goes on where this one came to.</summary>
    OutOfTime,
}
