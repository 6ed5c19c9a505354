using Azure;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Ingestion;

/// <summary>One run over an account: what is due, what it spends, and what its row says afterwards. Not for several threads.</summary>
internal sealed class AccountRun
{
    /// <summary>The host ends a function after ten minutes, and the lease ends then too; a last call with its retries takes a minute and a half.</summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromMinutes(7);

    private readonly NetworkDay day;
    private readonly DaySpend before;
    private PollStream? current;

    /// <param name="hold">The row as it was taken; null for a look at the account without taking it.</param>
    public AccountRun(PollOrder order, Connector connector, IPoller poller, PollState state, DateTimeOffset now, ETag? hold = null)
    {
        (Order, Connector, Poller, Now, Hold) = (order, connector, poller, now, hold);
        day = NetworkDay.Of(poller.Budget, now);
        before = state.Spend.On(day.Name);
        Meter = new PollMeter(poller.Budget.Unit, connector.DailyBudget - before.In(poller.Budget.Unit)) { Limit = state.Limit, Until = now + LastCall };
        State = state.For(connector) with { Spend = before };
    }

    public PollOrder Order { get; }

    public Connector Connector { get; }

    public IPoller Poller { get; }

    public DateTimeOffset Now { get; }

    public PollMeter Meter { get; }

    public PollState State { get; private set; }

    /// <summary>What the account's row still is while this run holds it; null once somebody else has written it.</summary>
    public ETag? Hold { get; private set; }

    /// <summary>A token was got that no row has yet.</summary>
    public bool HasNewSession { get; private set; }

    public int Queued { get; private set; }

    public bool HasSpent => Meter.Calls > 0 || Meter.Dollars > 0;

    /// <summary>A fault that the account's other streams would meet as well.</summary>
    public static bool IsOfTheAccount(PollFaultKind kind, PollStream stream) =>
        kind is PollFaultKind.Throttled or PollFaultKind.Unauthorized or PollFaultKind.ForbiddenAddress
        || (kind == PollFaultKind.BudgetSpent && stream.Weight == StreamWeight.Mentions);

    /// <summary>Mentions first: they must not wait for what may be slowed.</summary>
    public IReadOnlyList<PollStream> DueStreams() => State.NextAt > Now
        ? []
        : [.. Poller.Streams(Connector).Where(stream => State.Of(stream).NextAt is not { } next || next <= Now).OrderByDescending(stream => stream.Weight)];

    /// <summary>From here on what breaks, breaks this stream; and it may not spend what is kept for those that weigh more.</summary>
    public void Begin(PollStream stream)
    {
        current = stream;
        if (stream.ReleasedLate)
            State = State.With(stream, State.Of(stream).ReachingDeeper(Now));
        Meter.Reserve = Connector.DailyBudget * ReserveBeside(stream.Weight);
    }

    /// <summary>True when the day's spending runs ahead of the day, so that chores leave what is left to the mentions.</summary>
    public bool IsShort => Share > Math.Max(day.Elapsed, 1.0 / 24);

    public void Followed(long? followers) => State = State with { Followers = followers ?? State.Followers, FollowersAt = Now };

    public void Kept(PollPage.Session session) =>
        (State, HasNewSession) = (State with { Session = session.Json, SessionExpires = session.ExpiresAt }, true);

    public void Wrote(ETag row) => (Hold, HasNewSession) = (row, false);

    public void Lost() => Hold = null;

    /// <summary>A page is queued: the cursor may move.</summary>
    public void Moved(PollStream stream, PollPage.Fetched page)
    {
        Queued += page.Mentions.Count;
        var newest = page.Mentions.Max(mention => mention.PublishedAt);
        var rhythm = newest is { } at && stream.Weight == StreamWeight.Mentions ? State.Rhythm.Heard(at) : State.Rhythm;
        var moved = State.Of(stream) with { Cursor = page.Cursor };
        State = Counted().With(stream, page.Missed is { } span ? moved.Missing(span, Now) : moved) with { Rhythm = rhythm };
    }

    public void Ended(PollStream stream, int queued)
    {
        var last = State.Of(stream);
        var quiet = queued > 0 ? 0 : last.Quiet + 1;
        var pause = PollPace.After(Connector.Pause, stream.Weight, quiet, Share, day.Elapsed);
        State = Counted().With(stream, last with { Quiet = quiet, Failures = 0, LastError = null, LastSuccess = Now, ReadSince = last.ReadSince ?? Now, NextAt = Now + pause });
    }

    /// <summary>There was more than one run may read: the next goes on where this one stopped.</summary>
    public void PutOff(PollStream stream) => State = Counted().With(stream, State.Of(stream) with { NextAt = Now, Failures = 0, LastError = null });

    public void Failed(PollStream stream, PollFault fault)
    {
        var last = State.Of(stream);
        var wait = FaultPause.Of(fault, last.Failures, Connector.Pause, day.Next - Now);
        var cursor = fault.Kind == PollFaultKind.CursorLost ? last.Cursor with { PageToken = null, Done = null, NewestId = null, Newest = null, Oldest = null } : last.Cursor;
        State = Counted().With(stream, last with { Cursor = cursor, Failures = last.Failures + 1, LastError = fault.Sentence, NextAt = Now + wait });
        if (IsOfTheAccount(fault.Kind, stream))
            State = State with { NextAt = Now + wait };
        Failed(fault);
    }

    /// <summary>Puts what was spent into the row.</summary>
    public void Counts() => State = Counted();

    /// <summary>The app itself failed: whatever was being read is left alone as after a fault of the network.</summary>
    public void Broke(PollFault fault)
    {
        if (current is null)
            Failed(fault);
        else
            Failed(current, fault);
    }

    public void Failed(PollFault fault) => State = Counted() with { LastFailure = Now, LastError = fault.Sentence };

    public void Finish()
    {
        // A search that was renamed or dropped leaves neither its error nor its cursor behind.
        var named = Poller.Streams(Connector).Select(stream => stream.Name).ToHashSet(StringComparer.Ordinal);
        State = State with { Streams = State.Streams.Where(one => named.Contains(one.Key)).ToDictionary() };
        var errors = State.Streams.Where(one => one.Value.LastError is not null).Select(one => one.Value.LastError).ToList();
        State = Counted() with { LastError = errors.FirstOrDefault(), LastSuccess = State.Streams.Values.Max(one => one.LastSuccess) };
    }

    /// <summary>Of the day's budget, used up.</summary>
    private double Share => (double)(Counted().Spend.In(Poller.Budget.Unit) / Math.Max(Connector.DailyBudget, 0.000_001m));

    /// <summary>Mentions may spend all, the brand's own posts all but a fifth, searches and chores half.</summary>
    private static decimal ReserveBeside(StreamWeight weight) => weight switch
    {
        StreamWeight.Mentions => 0,
        StreamWeight.Own => 0.2m,
        _ => 0.5m,
    };

    private PollState Counted() => State with { Spend = before.Plus(Meter), Limit = Meter.Limit };
}
