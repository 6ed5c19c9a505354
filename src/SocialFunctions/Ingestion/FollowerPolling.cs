using Microsoft.Extensions.Logging;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>Reads once a day how many follow an account: the denominator of the rates.</summary>
internal sealed partial class FollowerPolling(HeldAccount accounts, IAliasBook aliases, ILogger<FollowerPolling> logger)
{
    private static readonly PollStream Stream = new("followers", StreamWeight.Search);

    public Task RunAsync(PollOrder order, CancellationToken cancellationToken) =>
        accounts.RunAsync(order, run => ReadAsync(run, cancellationToken), cancellationToken);

    private async Task ReadAsync(AccountRun run, CancellationToken cancellationToken)
    {
        if (run.Poller is not IFollowerReader reader)
            return;
        run.Begin(Stream);
        var reading = await reader.ReadFollowersAsync(StreamReading.RequestOf(run, Stream, aliases), cancellationToken);
        if (reading.Session is { } session)
            await accounts.KeepAsync(run, session);
        if (reading.Fault is { } fault)
            LogFailed(run.Order.Network, run.Order.Account, fault.Kind, fault.Sentence);
        else
            run.Followed(reading.Followers);
    }

    [LoggerMessage(1014, LogLevel.Warning, "The followers of {Network} account {Account} could not be read ({Kind}): {Sentence}")]
    private partial void LogFailed(string network, string account, PollFaultKind kind, string sentence);
}
