using Azure.Data.Tables;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>How often an account is mentioned as a rule: what tells a broken connector from a calm day.</summary>
/// <param name="UsualSeconds">Between two polls that brought something, smoothed.</param>
/// <param name="Known">From how many such pauses.</param>
internal sealed record MentionRhythm(DateTimeOffset? LastAt, double UsualSeconds, int Known)
{
    private const double Smoothing = 0.1;
    private const int Enough = 10;
    private const double FarLonger = 8;
    private static readonly TimeSpan Shortest = TimeSpan.FromHours(6);

    public static MentionRhythm Unknown { get; } = new(null, 0, 0);

    public MentionRhythm Heard(DateTimeOffset at)
    {
        if (LastAt is not { } last || at <= last)
            return this with { LastAt = at > LastAt || LastAt is null ? at : LastAt };
        var pause = (at - last).TotalSeconds;
        var usual = Known == 0 ? pause : UsualSeconds + (Smoothing * (pause - UsualSeconds));
        return new MentionRhythm(at, usual, Math.Min(Known + 1, 1_000));
    }

    /// <summary>True when nothing was heard for far longer than usual.</summary>
    public bool IsSilent(DateTimeOffset now) =>
        Known >= Enough && now - LastAt > Shortest && (now - LastAt).GetValueOrDefault().TotalSeconds > FarLonger * UsualSeconds;

    public static MentionRhythm Read(TableEntity row) =>
        new(row.GetDateTimeOffset("lastMentionAt"), row.GetDouble("usualSeconds") ?? 0, row.GetInt32("usualKnown") ?? 0);

    public void Write(TableEntity row)
    {
        row.Put("lastMentionAt", LastAt?.UtcDateTime);
        row.Put("usualSeconds", UsualSeconds);
        row.Put("usualKnown", Known);
    }
}
