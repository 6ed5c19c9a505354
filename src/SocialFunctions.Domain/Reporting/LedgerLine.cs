using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Reporting;

/// <summary>One turn as the ledger keeps it: all that figures need, and neither a text nor a name.</summary>
public sealed record LedgerLine
{
    public required string Network { get; init; }

    /// <summary>Of the mention that opened the turn.</summary>
    public required string Id { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public required TurnState State { get; init; }

    public string? ReplyId { get; init; }

    public DateTimeOffset? ReplyAt { get; init; }

    public DateTimeOffset? DismissedAt { get; init; }

    public DateTimeOffset? Due { get; init; }

    public string? Department { get; init; }

    public required Priority Priority { get; init; }

    /// <summary>Name of the routing rule that decided.</summary>
    public string? Rule { get; init; }

    /// <summary>Reply minus opening, never below zero.</summary>
    public double? ResponseSeconds { get; init; }

    public double? BusinessSeconds { get; init; }

    public bool ArrivedLate { get; init; }

    public bool ClockAnomaly { get; init; }

    /// <summary>SHA-256 of the brand file that department and due come from.</summary>
    public required string BrandFile { get; init; }

    internal MentionId Opening => new(Network, Id);

    internal bool IsClosed => State != TurnState.Open;
}
