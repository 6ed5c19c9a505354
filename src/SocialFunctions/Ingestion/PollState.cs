using Azure.Data.Tables;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>An account's row in Cursors: how far each stream was read, who reads it now, what it has spent, and how it went.</summary>
internal sealed record PollState
{
    public IReadOnlyDictionary<string, StreamState> Streams { get; init; } = new Dictionary<string, StreamState>();

    /// <summary>Somebody reads it until then.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    /// <summary>Of the whole account: a limit, a refused token, a budget.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>A secret of the network, such as an access token that was got with the settings' one.</summary>
    public string? Session { get; init; }

    /// <summary>When a person must renew it; null when nothing is known.</summary>
    public DateTimeOffset? SessionExpires { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastFailure { get; init; }

    /// <summary>In plain words; null when all streams went well last time.</summary>
    public string? LastError { get; init; }

    public DaySpend Spend { get; init; } = DaySpend.None;

    public RateLimit? Limit { get; init; }

    public MentionRhythm Rhythm { get; init; } = MentionRhythm.Unknown;

    public long? Followers { get; init; }

    public DateTimeOffset? FollowersAt { get; init; }

    /// <summary>Of the settings that the row was written with.</summary>
    public string? SettingsHash { get; init; }

    /// <summary>After the settings were changed nothing waits any more for what they were: who mended a token sees at once whether it works.</summary>
    public PollState For(Connector connector)
    {
        var hash = connector.Fingerprint();
        return hash == SettingsHash ? this : this with
        {
            SettingsHash = hash,
            NextAt = SettingsHash is null ? NextAt : null,
            Streams = SettingsHash is null ? Streams : Streams.ToDictionary(one => one.Key, one => one.Value.Failures == 0 ? one.Value : one.Value with { NextAt = null, Failures = 0 }),
        };
    }

    public StreamState Of(PollStream stream) => Streams.GetValueOrDefault(stream.Name) ?? new StreamState();

    public PollState With(PollStream stream, StreamState state) =>
        this with { Streams = new Dictionary<string, StreamState>(Streams) { [stream.Name] = state } };

    public static PollState Read(TableEntity row) => new()
    {
        Streams = StreamStateJson.Read(LongText.Read(row, "streams")),
        LeasedUntil = row.GetDateTimeOffset("leasedUntil"),
        NextAt = row.GetDateTimeOffset("nextAt"),
        Session = LongText.Read(row, "session") is { Length: > 0 } session ? session : null,
        SessionExpires = row.GetDateTimeOffset("sessionExpires"),
        LastSuccess = row.GetDateTimeOffset("lastSuccess"),
        LastFailure = row.GetDateTimeOffset("lastFailure"),
        LastError = row.GetString("lastError"),
        Spend = DaySpend.Read(row),
        Limit = row.GetInt64("limit") is { } limit
            ? new RateLimit(limit, row.GetInt64("limitRemaining") ?? 0, row.GetDateTimeOffset("limitResetsAt"))
            : null,
        Rhythm = MentionRhythm.Read(row),
        SettingsHash = row.GetString("settings"),
        Followers = row.GetInt64("followers"),
        FollowersAt = row.GetDateTimeOffset("followersAt"),
    };

    public TableEntity Write(string brand, PollOrder order)
    {
        var row = new TableEntity(Keys.NetworkPartition(brand, order.Network), Keys.Part(order.Account));
        row.Put("account", order.Account);
        LongText.Write(row, "streams", StreamStateJson.Write(Streams));
        if (Session is not null)
            LongText.Write(row, "session", Session);
        row.Put("sessionExpires", SessionExpires?.UtcDateTime);
        row.Put("leasedUntil", LeasedUntil?.UtcDateTime);
        row.Put("nextAt", NextAt?.UtcDateTime);
        row.Put("lastSuccess", LastSuccess?.UtcDateTime);
        row.Put("lastFailure", LastFailure?.UtcDateTime);
        row.Put("lastError", LastError);
        row.Put("limit", Limit?.Limit);
        row.Put("limitRemaining", Limit?.Remaining);
        row.Put("limitResetsAt", Limit?.ResetsAt?.UtcDateTime);
        row.Put("settings", SettingsHash);
        row.Put("followers", Followers);
        row.Put("followersAt", FollowersAt?.UtcDateTime);
        Spend.Write(row);
        Rhythm.Write(row);
        return row;
    }
}
