namespace SocialFunctions.Domain.Routing;

/// <summary>Who must answer a message, how soon, and which rules said so.</summary>
public sealed record RoutingDecision
{
    /// <summary>Id of the department.</summary>
    public required string Department { get; init; }

    public required Priority Priority { get; init; }

    /// <summary>Name of the routing rule that decided.</summary>
    public required string Rule { get; init; }

    /// <summary>True when nobody may answer: the turn is outside, in <c>coverage.forbidden</c>.</summary>
    public bool Forbidden { get; init; }

    /// <summary>Ids of the only departments that may answer; null: anyone may (or, when <see cref="Forbidden"/>, nobody).</summary>
    public IReadOnlyList<string>? AllowedDepartments { get; init; }

    /// <summary>Name of the protocol rule that decided; null when none matched.</summary>
    public string? Protocol { get; init; }
}
