namespace SocialFunctions.Upkeep;

/// <summary>What somebody should look at among the connectors, in plain words.</summary>
internal static class ConnectorWarnings
{
    private static readonly TimeSpan ExpiresSoon = TimeSpan.FromDays(7);

    public static IEnumerable<string> Of(
        IReadOnlyList<ConnectorHealth> connectors, IReadOnlyList<SubscriptionHealth> subscriptions, IReadOnlyDictionary<string, int> gaps, DateTimeOffset now)
    {
        foreach (var one in connectors)
        {
            var name = $"{one.Network} account {one.Account}";
            if (one.LastError is not null)
                yield return $"The last poll of {name} failed: {one.LastError}";
            else if (one.LastSuccess < now.AddDays(-1))
                yield return $"{name} was last read on {one.LastSuccess:yyyy-MM-dd HH:mm} UTC, and nothing says why not since: see whether SchedulePolls and PollAccount run.";
            if (one.TokenExpires is { } expires && expires - now < ExpiresSoon)
                yield return expires <= now
                    ? $"The token of {name} has expired: sign in again and store the new one in the settings."
                    : $"The token of {name} expires on {expires:yyyy-MM-dd}: renew it before.";
            if (one.Silent)
                yield return $"Nothing was heard from {name} since {one.LastMention:yyyy-MM-dd HH:mm} UTC, far longer than usual: look whether the connector still sees the account.";
            if (one.Spent >= one.Budget)
                yield return $"The day's budget of {name} is used up ({one.Spent:0.##} of {one.Budget:0.##} {one.Unit}): what comes now is read tomorrow. Raise its DailyBudget if that is too late.";
            foreach (var span in one.Unread)
                yield return $"The list {span.Stream} of {name} ended before what was known: what was published from {span.From:yyyy-MM-dd HH:mm} to {span.Until:yyyy-MM-dd HH:mm} UTC was not read. Import it if you can, and lower PollMinutes.";
        }

        foreach (var one in subscriptions.Where(one => one.LastError is not null || one.LeaseUntil < now))
            yield return $"The subscription of {one.Network} account {one.Account} does not push: {one.LastError ?? "its lease has ended and the hub did not renew it."}";
        foreach (var (network, count) in gaps)
            yield return $"{count} messages of {network} were found by polling and never pushed: check the webhook's subscription.";
    }
}
