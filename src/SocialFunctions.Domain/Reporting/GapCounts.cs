using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Reporting;

/// <summary>What the polls found and the pushes should have brought and did not.</summary>
internal static class GapCounts
{
    public static GapFigures Of(IEnumerable<StoredMention> mentions)
    {
        var byNetwork = ByNetwork(mentions);
        return new GapFigures(byNetwork.Values.Sum(), byNetwork);
    }

    public static SortedDictionary<string, int> ByNetwork(IEnumerable<StoredMention> mentions) => new(
        mentions.Where(mention => mention.Via == MentionVia.Repair).CountBy(mention => mention.Mention.Network).ToDictionary(),
        StringComparer.Ordinal);
}
