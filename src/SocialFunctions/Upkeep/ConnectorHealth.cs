using SocialFunctions.Ingestion;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Upkeep;

/// <summary>How one polled account is.</summary>
/// <param name="LastError">In plain words; null when every stream went well last time.</param>
/// <param name="FailingStreams">What of the account is not read at the moment.</param>
/// <param name="LastMention">When a mention was published last, of those that were read.</param>
/// <param name="Silent">Nothing was heard for far longer than usual.</param>
/// <param name="TokenExpires">When a person must sign in again; null when nothing is known.</param>
/// <param name="LimitRemaining">Of the network's rate limit, as it last said.</param>
/// <param name="Spent">Of the day's budget, in <paramref name="Unit"/>.</param>
/// <param name="Unread">What lists did not show any more when they were read; of the last seven days.</param>
internal sealed record ConnectorHealth(
    string Network, string Account, DateTimeOffset? LastSuccess, DateTimeOffset? LastFailure, string? LastError,
    IReadOnlyList<string> FailingStreams, DateTimeOffset? LastMention, bool Silent, DateTimeOffset? TokenExpires,
    long? LimitRemaining, DateTimeOffset? LimitResetsAt, decimal Spent, decimal Budget, string Unit, IReadOnlyList<UnreadHealth> Unread)
{
    public static ConnectorHealth Of(Connector connector, IPoller poller, PollState state, DateTimeOffset now)
    {
        var spend = state.Spend.On(NetworkDay.Of(poller.Budget, now).Name);
        return new(
            connector.Network, connector.Account, state.LastSuccess, state.LastFailure, state.LastError,
            [.. state.Streams.Where(stream => stream.Value.LastError is not null).Select(stream => stream.Key)],
            state.Rhythm.LastAt, state.Rhythm.IsSilent(now), state.SessionExpires,
            state.Limit?.Remaining, state.Limit?.ResetsAt, spend.In(poller.Budget.Unit), connector.DailyBudget,
            poller.Budget.Unit.ToString().ToLowerInvariant(),
            [.. state.Streams.SelectMany(stream => stream.Value.UnreadAt(now).Select(span => new UnreadHealth(stream.Key, span.From, span.Until)))]);
    }
}
