using System.Text.Json;
using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;
using SocialFunctions.Upkeep;

namespace SocialFunctions.Reporting;

/// <summary>
/// Counts inbound mentions that lie in quarantine and not in Mentions: those of a batch that can be read by the day on which they were
/// published, a batch or webhook body that cannot be read as 1 on the day on which it was received.
/// </summary>
internal sealed class QuarantinedMentions(QuarantineStore quarantine, Brand brand)
{
    public async Task<int> CountAsync(
        Edition period, IReadOnlyCollection<StoredMention> stored, DateTimeOffset asOf, CancellationToken cancellationToken)
    {
        var known = stored.Select(mention => mention.Identity).ToHashSet();
        var counted = new HashSet<MentionId>();
        var unreadable = 0;
        await foreach (var row in quarantine.ListAsync(null, cancellationToken))
        {
            if (row.GetDateTimeOffset("firstSeen") is not { } received || received > asOf)
                continue;
            if (quarantine.SourceOf(row) is not (QueueNames.Mentions or QueueNames.Classified) and var source)
            {
                unreadable += source.StartsWith("hook-", StringComparison.Ordinal) && IsIn(period, received) ? 1 : 0;
                continue;
            }

            var mentions = Mentions(await quarantine.BodyAsync(row, cancellationToken), quarantine.SourceOf(row));
            if (mentions is null)
                unreadable += IsIn(period, received) ? 1 : 0;
            else
                counted.UnionWith(mentions.Where(mention => IsInbound(mention) && !known.Contains(mention.Identity)
                    && IsIn(period, mention.PublishedAt ?? received)).Select(mention => mention.Identity));
        }

        return counted.Count + unreadable;
    }

    private bool IsIn(Edition period, DateTimeOffset instant) =>
        LocalDay.Of(instant, brand.TimeZone) is var day && day >= period.From && day <= period.To;

    private bool IsInbound(Mention mention)
    {
        var role = AccountRoles.Of(brand, mention);
        return !mention.Deleted && role.Direction == MentionDirection.Inbound && !role.IsEmployee;
    }

    private static IEnumerable<Mention>? Mentions(BinaryData? body, string source)
    {
        if (body is null)
            return null;
        try
        {
            return source == QueueNames.Mentions
                ? BatchJson.Check(BatchJson.Parse(body, MentionJson.Compact.MentionBatch)).Mentions
                : BatchJson.Check(BatchJson.Parse(body, MentionJson.Compact.ClassifiedBatch)).Mentions.Select(one => one.Mention);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
