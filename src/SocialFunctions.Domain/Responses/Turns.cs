using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>The fold: turns one person's messages, and the brand's addressed to that person, into turns.</summary>
public static class Turns
{
    private enum Step
    {
        Inbound,
        Outbound,
        Deletion,
        Dismissal,
    }

    /// <summary>In order of opening; the same for any order of <paramref name="utterances"/>. What happened after asOf does not exist.</summary>
    public static IReadOnlyList<Turn> Fold(IReadOnlyList<Utterance> utterances, DateTimeOffset asOf)
    {
        var known = utterances
            .Where(utterance => utterance.At <= asOf && !(utterance.ReceivedAt > asOf))
            .DistinctBy(utterance => utterance.Id)
            .ToArray();
        var steps = Steps(known, asOf);
        var turns = new List<TurnInMaking>();
        TurnInMaking? open = null;
        foreach (var (at, step, utterance) in steps)
        {
            switch (step)
            {
                case Step.Inbound:
                    if (open is not null && !open.MakesWayFor(utterance))
                        open.Join(utterance);
                    else if (utterance.NeedsReply)
                        turns.Add(open = new TurnInMaking(utterance));
                    break;
                case Step.Outbound:
                    open?.Answer(utterance, at);
                    break;
                case Step.Deletion:
                    open?.Delete(utterance);
                    break;
                case Step.Dismissal:
                    open?.Dismiss(utterance);
                    break;
            }

            if (open is { IsClosed: true })
                open = null;
        }

        return [.. turns.Select(turn => turn.Finish())];
    }

    private static IEnumerable<(DateTimeOffset At, Step Step, Utterance Utterance)> Steps(Utterance[] known, DateTimeOffset asOf)
    {
        var effective = EffectiveTimes.Of(known);
        var steps = new List<(DateTimeOffset At, Step Step, Utterance Utterance)>(known.Length);
        foreach (var utterance in known)
        {
            var at = effective[utterance.Id];
            if (utterance.Direction == MentionDirection.Outbound)
            {
                if (!utterance.Automatic)
                    steps.Add((at, Step.Outbound, utterance));
                continue;
            }

            steps.Add((at, Step.Inbound, utterance));
            if (utterance.DeletedAt is { } deleted && deleted <= asOf)
                steps.Add((deleted > at ? deleted : at, Step.Deletion, utterance));
            if (utterance.DismissedAt is { } dismissed && dismissed <= asOf)
                steps.Add((dismissed > at ? dismissed : at, Step.Dismissal, utterance));
        }

        return steps
            .OrderBy(step => step.At)
            .ThenBy(step => step.Step)
            .ThenBy(step => step.Utterance.At)
            .ThenBy(step => step.Utterance.Id, StringComparer.Ordinal);
    }
}
