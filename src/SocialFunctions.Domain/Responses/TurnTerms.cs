using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Responses;

/// <summary>What the brand has promised for a turn: its due instant, and how its business time runs.</summary>
public static class TurnTerms
{
    /// <summary>A message that took longer than this to reach us has arrived late.</summary>
    public static readonly TimeSpan LateAfter = TimeSpan.FromMinutes(15);

    /// <summary>From the opening's published time, always; null without a department, a target or an open interval.</summary>
    public static DateTimeOffset? Due(Brand brand, string? department, Priority priority, DateTimeOffset opening) =>
        DepartmentOf(brand, department) is { } found && found.Targets.TryGetValue(priority, out var target)
            ? BusinessClock.Due(found.Hours, opening, target)
            : null;

    /// <summary>
    /// What the inbox sorts by: of a turn that arrived late the target runs from when it reached us, since nobody could have begun before.
    /// </summary>
    public static DateTimeOffset? WorkingDeadline(Brand brand, Turn turn) =>
        Due(brand, turn.Department, turn.Priority, ArrivedLate(turn.Opening) ? turn.Opening.ReceivedAt!.Value : turn.Opening.At);

    /// <summary>Business time until the reply; null while unanswered, without a department or an open interval.</summary>
    public static TimeSpan? BusinessTime(Brand brand, string? department, Turn turn) =>
        turn.Reply is { } reply && DepartmentOf(brand, department) is { } found
            ? BusinessClock.Between(found.Hours, turn.Opening.At, reply.At)
            : null;

    public static bool ArrivedLate(Utterance opening) => opening.ReceivedAt - opening.At > LateAfter;

    private static Department? DepartmentOf(Brand brand, string? department) =>
        brand.Departments.FirstOrDefault(one => one.Id == department);
}
