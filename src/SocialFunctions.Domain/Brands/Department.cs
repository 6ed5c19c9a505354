using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Brands;

/// <summary>Who must answer, when it is open, and how fast it has promised to be.</summary>
public sealed record Department
{
    /// <summary><c>[a-z0-9-]{1,32}</c>; what rules, rows and reports name it by.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Mailbox { get; init; }

    public Uri? Webhook { get; init; }

    public required OpeningHours Hours { get; init; }

    /// <summary>Allowed first-response time in business hours; a priority without a target has no SLA.</summary>
    public IReadOnlyDictionary<Priority, TimeSpan> Targets { get; init; } = new Dictionary<Priority, TimeSpan>();
}
