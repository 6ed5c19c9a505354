namespace SocialFunctions.Domain.Responses;

/// <summary>
/// Half-open, in local minutes after midnight of the day on which it begins.
/// An <paramref name="End"/> at or before <paramref name="Start"/> lies on the next day; 0 to 1440 is the whole day.
/// </summary>
public readonly record struct OpeningInterval(int Start, int End);
