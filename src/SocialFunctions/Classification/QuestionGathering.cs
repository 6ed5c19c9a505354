namespace SocialFunctions.Classification;

/// <summary>
/// Gathers what the callers of this instance ask into full requests: ten documents go at once, fewer wait a moment for others. A storm
/// comes as many queue messages of one mention each, a few at a time; without this each of them would be a request.
/// </summary>
internal sealed class QuestionGathering(ServiceRequests requests, TimeProvider clock)
{
    private readonly Lock gate = new();
    private readonly List<Question> waiting = [];
    private int round;

    /// <summary>The longest that a question waits for others: about as long as an answer takes.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMilliseconds(100);

    public void Add(IReadOnlyCollection<Question> questions)
    {
        List<Question> full;
        bool opens;
        int opened;
        lock (gate)
        {
            var were = waiting.Count;
            waiting.AddRange(questions);
            full = Take(waiting.Count - (waiting.Count % LanguageService.DocumentsInRequest));
            (opens, opened) = (waiting.Count > 0 && (were == 0 || full.Count > 0), round);
        }

        _ = requests.AskAsync(full);
        if (opens)
            _ = AskAfterWindowAsync(opened);
    }

    /// <summary>Asks the rest, unless others have filled its request and a later window is open by now.</summary>
    private async Task AskAfterWindowAsync(int opened)
    {
        await Task.Delay(Window, clock);
        List<Question> rest;
        lock (gate)
            rest = opened == round ? Take(waiting.Count) : [];
        await requests.AskAsync(rest);
    }

    /// <summary>Those that came first; none of them waits longer than its window, since what is left has just come.</summary>
    private List<Question> Take(int count)
    {
        var taken = waiting.GetRange(0, count);
        waiting.RemoveRange(0, count);
        round += count > 0 ? 1 : 0;
        return taken;
    }
}
