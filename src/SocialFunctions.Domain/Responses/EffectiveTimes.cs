using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Domain.Responses;

/// <summary>When each message counts in the fold: a reply never before the message that it names, whatever its clock says.</summary>
internal static class EffectiveTimes
{
    public static IReadOnlyDictionary<string, DateTimeOffset> Of(IReadOnlyList<Utterance> utterances)
    {
        var byId = utterances.ToDictionary(utterance => utterance.Id, StringComparer.Ordinal);
        var times = new Dictionary<string, DateTimeOffset>(byId.Count, StringComparer.Ordinal);
        var chain = new Stack<Utterance>();
        foreach (var utterance in utterances)
        {
            var onChain = new HashSet<string>(StringComparer.Ordinal);
            for (var at = utterance; at is not null && !times.ContainsKey(at.Id) && onChain.Add(at.Id); at = ParentOf(at, byId))
                chain.Push(at);

            while (chain.TryPop(out var next))
            {
                var parent = ParentOf(next, byId);
                times[next.Id] = parent is not null && times.TryGetValue(parent.Id, out var earliest) && earliest > next.At
                    ? earliest
                    : next.At;
            }
        }

        return times;
    }

    /// <summary>Only the brand's messages wait for their parent; a person's clock is taken as it is.</summary>
    private static Utterance? ParentOf(Utterance utterance, Dictionary<string, Utterance> byId) =>
        utterance is { Direction: MentionDirection.Outbound, Parent: { } parent } ? byId.GetValueOrDefault(parent) : null;
}
