using Microsoft.Extensions.Logging;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>Reads one stream page by page: the queue has a page before the cursor moves past it.</summary>
internal sealed partial class StreamReading(
    Brand brand, BatchSender sender, AccountRows rows, IAliasBook aliases, HookRegistry hooks, TimeProvider time, ILogger<StreamReading> logger)
{
    /// <summary>A function may run ten minutes; what is left is read by the next run.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>The walk begins anew next time: going on from within the circle would never see what is new.</summary>
    private static readonly PollFault Loop = new(PollFaultKind.CursorLost, "The network gave the same page again: its paging goes in circles.");

    /// <returns>Why it stopped early; null when all is read, or the rest was put off.</returns>
    public async Task<PollFault?> ReadAsync(AccountRun run, PollStream stream, CancellationToken cancellationToken)
    {
        run.Begin(stream);
        var begun = run.State.Of(stream).Cursor;
        var pushedSince = stream.AlsoPushed && hooks.Brings(run.Connector.Network) ? run.State.Of(stream).ReadSince : null;
        var pages = new PageTrail();
        await foreach (var page in run.Poller.PollAsync(RequestOf(run, stream, aliases), cancellationToken))
        {
            switch (page)
            {
                case PollPage.Session session:
                    run.Kept(session);
                    await rows.KeepAsync(run, cancellationToken);
                    break;
                case PollPage.Fetched fetched when pages.IsAgain(fetched):
                    run.Failed(stream, Loop);
                    return Loop;
                case PollPage.Fetched fetched:
                    await QueueAsync(pushedSince, fetched.Mentions, cancellationToken);
                    run.Moved(stream, fetched);
                    if (fetched.Missed is { } span)
                        LogMissed(run.Order.Network, run.Order.Account, stream.Name, span.From, span.Until);
                    await rows.KeepAsync(run, cancellationToken);
                    break;
                case PollPage.Stopped { Fault.Kind: PollFaultKind.OutOfTime } when run.State.Of(stream).Cursor != begun:
                    run.PutOff(stream);
                    return null;
                case PollPage.Stopped stopped:
                    run.Failed(stream, stopped.Fault);
                    return stopped.Fault;
            }

            // Another run reads the account since.
            if (run.Hold is null)
                return null;
            if (time.GetUtcNow() - run.Now > Longest)
            {
                run.PutOff(stream);
                return null;
            }
        }

        run.Ended(stream, pages.Mentions);
        return null;
    }

    public static PollRequest RequestOf(AccountRun run, PollStream stream, IAliasBook aliases) => new()
    {
        Connector = run.Connector,
        Stream = stream,
        Cursor = run.State.Of(stream).Cursor,
        Session = run.State.Session,
        Meter = run.Meter,
        Aliases = aliases,
    };

    /// <summary>What a push should have brought is a repair: a gap, unless the push comes yet.</summary>
    private async Task QueueAsync(DateTimeOffset? pushedSince, IReadOnlyList<Mention> mentions, CancellationToken cancellationToken)
    {
        foreach (var some in mentions.GroupBy(mention => mention.PublishedAt > pushedSince ? "repair" : "poll"))
            await sender.SendAsync(new BatchHeader(brand.Id, some.Key, time.GetUtcNow()), some, cancellationToken);
    }

    [LoggerMessage(1016, LogLevel.Warning, "The list of {Network} account {Account}, stream {Stream}, ended before what was known: what was published from {From:u} to {Until:u} was not read.")]
    private partial void LogMissed(string network, string account, string stream, DateTimeOffset from, DateTimeOffset until);
}
