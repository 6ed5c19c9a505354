using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>How many were answered, and how fast.</summary>
internal static class ResponseCounts
{
    public static ResponseFigures Of(
        Brand brand, IReadOnlyCollection<StoredMention> mentions, IReadOnlyDictionary<MentionId, double> answers,
        IReadOnlyCollection<LedgerLine> turns, DateTimeOffset asOf)
    {
        var networks = mentions.Select(mention => mention.Mention.Network).Distinct();
        var departments = brand.Departments.Select(department => department.Id).Union(turns.Select(turn => turn.Department).OfType<string>());
        return new ResponseFigures(
            Messages([.. mentions.Where(mention => answers.ContainsKey(mention.Identity)).Select(mention => answers[mention.Identity])]),
            TurnCounts.Of(turns, asOf),
            Split(networks, turns.ToLookup(turn => turn.Network), asOf),
            Split(departments, turns.ToLookup(turn => turn.Department ?? ""), asOf));
    }

    private static MessageFigures Messages(IReadOnlyCollection<double> seconds) => new(
        seconds.Count,
        Seconds.Rounded(Percentile.Median(seconds)),
        Seconds.Rounded(Percentile.Of(seconds, 0.9)),
        Seconds.Rounded(seconds.Count > 0 ? seconds.Average() : null));

    private static SortedDictionary<string, TurnFigures> Split(
        IEnumerable<string> keys, ILookup<string, LedgerLine> turns, DateTimeOffset asOf) =>
        new(keys.ToDictionary(key => key, key => TurnCounts.Of([.. turns[key]], asOf)), StringComparer.Ordinal);
}
