using Azure.Data.Tables;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>An account's row in Cursors: how far it was read, when it is read next, who reads it now, and how it went.</summary>
internal sealed record PollState
{
    public PollCursor Cursor { get; init; } = PollCursor.Start;

    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Somebody reads it until then.</summary>
    public DateTimeOffset? LeasedUntil { get; init; }

    public DateTimeOffset? LastSuccess { get; init; }

    public DateTimeOffset? LastFailure { get; init; }

    /// <summary>In plain words; null since the last success.</summary>
    public string? LastError { get; init; }

    /// <summary>Failures since the last success: the pause grows with them.</summary>
    public int Failures { get; init; }

    public static PollState Read(TableEntity row) => new()
    {
        Cursor = PollCursor.FromJson(row.GetString("cursor")),
        NextAt = row.GetDateTimeOffset("nextAt"),
        LeasedUntil = row.GetDateTimeOffset("leasedUntil"),
        LastSuccess = row.GetDateTimeOffset("lastSuccess"),
        LastFailure = row.GetDateTimeOffset("lastFailure"),
        LastError = row.GetString("lastError"),
        Failures = row.GetInt32("failures") ?? 0,
    };

    public TableEntity Write(string brand, PollOrder order)
    {
        var row = new TableEntity(Keys.NetworkPartition(brand, order.Network), Keys.Part(order.Account));
        row.Put("account", order.Account);
        row.Put("cursor", Cursor.ToJson());
        row.Put("nextAt", NextAt?.UtcDateTime);
        row.Put("leasedUntil", LeasedUntil?.UtcDateTime);
        row.Put("lastSuccess", LastSuccess?.UtcDateTime);
        row.Put("lastFailure", LastFailure?.UtcDateTime);
        row.Put("lastError", LastError);
        row.Put("failures", Failures);
        return row;
    }
}
