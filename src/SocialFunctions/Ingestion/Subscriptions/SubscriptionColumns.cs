using Azure.Data.Tables;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>A subscription's row. Holds no secret: that one is derived.</summary>
internal static class SubscriptionColumns
{
    public static TableEntity Write(SubscriptionState state, string partition, string key)
    {
        var row = new TableEntity(partition, key);
        row.Put("network", state.Network);
        row.Put("account", state.Account);
        row.Put("address", state.Address);
        row.Put("hub", state.Hub);
        row.Put("topic", state.Topic);
        row.Put("asked", state.Asked);
        row.Put("askedAt", state.AskedAt?.UtcDateTime);
        row.Put("confirmedAt", state.ConfirmedAt?.UtcDateTime);
        row.Put("leaseUntil", state.LeaseUntil?.UtcDateTime);
        row.Put("nextAt", state.NextAt?.UtcDateTime);
        row.Put("failures", state.Failures);
        row.Put("lastError", state.LastError);
        return row;
    }

    public static SubscriptionState Read(TableEntity row) => new()
    {
        Network = row.GetString("network") ?? "",
        Account = row.GetString("account") ?? "",
        Address = row.GetString("address") ?? "",
        Hub = row.GetString("hub"),
        Topic = row.GetString("topic"),
        Asked = row.GetString("asked"),
        AskedAt = row.GetDateTimeOffset("askedAt"),
        ConfirmedAt = row.GetDateTimeOffset("confirmedAt"),
        LeaseUntil = row.GetDateTimeOffset("leaseUntil"),
        NextAt = row.GetDateTimeOffset("nextAt"),
        Failures = row.GetInt32("failures") ?? 0,
        LastError = row.GetString("lastError"),
        Version = row.ETag,
    };
}
