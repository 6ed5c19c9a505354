using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Storms;

/// <summary>
/// Distinct negative voices of each local clock hour. Made from mentions, or given (from the hourly roll-up) where the
/// mentions of four weeks are too many to read every five minutes.
/// </summary>
/// <param name="Counts">By local date and hour (0 to 23); an hour that is absent had none.</param>
/// <param name="KnownFrom">The first local hour that is wholly known; nothing is said of earlier ones. Null: nothing is known.</param>
public sealed record HourlyVoices(IReadOnlyDictionary<(DateOnly Day, int Hour), int> Counts, (DateOnly Day, int Hour)? KnownFrom)
{
    private const int Weeks = 4;
    private const int FewValues = 3;

    /// <summary>Hours count from the one after the first known mention, which may have begun before we listened.</summary>
    public static HourlyVoices Of(IEnumerable<StoredMention> mentions, TimeZoneInfo zone, DateTimeOffset asOf) =>
        Of(new NegativeVoices(KnownMentions.At(mentions, asOf)), zone, asOf);

    internal static HourlyVoices Of(NegativeVoices voices, TimeZoneInfo zone, DateTimeOffset asOf)
    {
        var hours = voices.All.ToArray()
            .GroupBy(voice => HourOf(voice.At, zone))
            .ToDictionary(hour => hour.Key, hour => voices.Count(hour.ToArray(), asOf).Voices);
        return new HourlyVoices(hours, voices.First is { } instant ? HourOf(instant.AddHours(1), zone) : null);
    }

    /// <summary>The same local weekday and hour of the 4 weeks before; with fewer than 3 of them that hour of each of the 28 days before.</summary>
    public UsualVoices UsualAt((DateOnly Day, int Hour) hour, double otherwise)
    {
        var values = Values(hour, Enumerable.Range(1, Weeks).Select(week => week * 7));
        return UsualVoices.Of(values.Count >= FewValues ? values : Values(hour, Enumerable.Range(1, Weeks * 7)), otherwise);
    }

    internal static (DateOnly Day, int Hour) HourOf(DateTimeOffset instant, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
        return (DateOnly.FromDateTime(local), local.Hour);
    }

    private List<double> Values((DateOnly Day, int Hour) hour, IEnumerable<int> daysBefore) =>
    [
        .. daysBefore
            .Select(days => (Day: hour.Day.AddDays(-days), hour.Hour))
            .Where(past => KnownFrom is { } from && past.CompareTo(from) >= 0)
            .Select(past => (double)Counts.GetValueOrDefault(past)),
    ];
}
