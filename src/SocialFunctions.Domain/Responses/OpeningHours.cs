namespace SocialFunctions.Domain.Responses;

/// <summary>When a department is open, in its own time zone.</summary>
/// <param name="Week">For each day of the week its intervals, in order; an absent day is closed.</param>
/// <param name="Holidays">Local dates on which no interval begins.</param>
public sealed record OpeningHours(
    TimeZoneInfo TimeZone,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpeningInterval>> Week,
    IReadOnlySet<DateOnly> Holidays);
