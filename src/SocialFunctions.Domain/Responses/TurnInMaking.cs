namespace SocialFunctions.Domain.Responses;

/// <summary>A turn while the fold goes through its person's messages.</summary>
internal sealed class TurnInMaking(Utterance opening)
{
    private readonly List<Utterance> messages = [opening];
    private readonly HashSet<string> undeleted = new([opening.Id], StringComparer.Ordinal);
    private TurnState state = opening.Forbidden ? TurnState.Forbidden : TurnState.Open;
    private Utterance? reply;
    private DateTimeOffset? dismissedAt;
    private bool anomaly;

    public bool IsClosed { get; private set; }

    /// <summary>A turn that nobody may answer must not swallow a message that somebody must answer.</summary>
    public bool MakesWayFor(Utterance message) =>
        state == TurnState.Forbidden && message is { NeedsReply: true, Forbidden: false };

    public void Join(Utterance message)
    {
        messages.Add(message);
        undeleted.Add(message.Id);
    }

    /// <param name="effective">When the answer counts: later than its own clock when it names a later message.</param>
    public void Answer(Utterance answer, DateTimeOffset effective)
    {
        if (state == TurnState.Open)
        {
            reply = answer;
            state = TurnState.Answered;
            anomaly = answer.At < effective;
        }

        IsClosed = true;
    }

    public void Delete(Utterance message)
    {
        if (!undeleted.Remove(message.Id) || undeleted.Count > 0)
            return;
        if (state == TurnState.Open)
            state = TurnState.NotNeeded;
        IsClosed = true;
    }

    public void Dismiss(Utterance message)
    {
        if (!messages.Any(one => one.Id == message.Id))
            return;
        if (state == TurnState.Open)
        {
            state = TurnState.Dismissed;
            dismissedAt = message.DismissedAt;
        }

        IsClosed = true;
    }

    public Turn Finish() => new()
    {
        Opening = opening,
        Messages = messages,
        State = state,
        Reply = reply,
        ResponseTime = reply is null ? null : reply.At > opening.At ? reply.At - opening.At : TimeSpan.Zero,
        ClockAnomaly = anomaly,
        DismissedAt = dismissedAt,
    };
}
