using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Storms;

namespace SocialFunctions.Domain.Reporting;

/// <summary>Finds copies in the whole set, so that no order of arrival shows.</summary>
internal static class CopyCounts
{
    /// <summary>"Muchas gracias" from many people is no copy: so many characters, without handles, links and signs, are.</summary>
    private const int Shortest = 30;

    public static CopyFigures Of(IEnumerable<StoredMention> mentions, DateTimeOffset asOf)
    {
        var copied = MessageCounts.Spoken(mentions, asOf)
            .Where(mention => !mention.Mention.Author.IsUnknown && mention.Mention.Text.Length >= Shortest)
            .GroupBy(mention => NormalisedText.Of(mention.Mention.Text), StringComparer.Ordinal)
            .Where(text => text.Key.Length >= Shortest)
            .Select(text => (Messages: text.Count(), Accounts: text.DistinctBy(one => (one.Mention.Network, one.Mention.Author.Id)).Count()))
            .Where(text => text.Accounts >= CopyFigures.Accounts)
            .ToList();
        return new CopyFigures(copied.Count, copied.Sum(text => text.Messages), copied.Count == 0 ? 0 : copied.Max(text => text.Accounts));
    }
}
