using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Routing;

/// <summary>Makes of a classified batch what is to be stored: one version an id, with the department that must answer.</summary>
public sealed class IncomingMentions(Brand brand, BrandRouter router)
{
    /// <summary>One row twice in a transaction is refused by the service, so a batch is reduced to one version an id first.</summary>
    public IReadOnlyList<StoredMention> Reduce(ClassifiedBatch batch)
    {
        var reduced = new Dictionary<MentionId, StoredMention>();
        foreach (var classified in batch.Mentions)
        {
            var incoming = Of(classified, batch.ReceivedAt) with { Via = ViaOf(batch.Via) };
            reduced[incoming.Identity] = reduced.TryGetValue(incoming.Identity, out var other)
                ? MentionVersions.Merge(other, incoming)
                : incoming;
        }

        return [.. reduced.Values];
    }

    private static MentionVia ViaOf(string via) => via switch
    {
        "push" => MentionVia.Push,
        "repair" => MentionVia.Repair,
        _ => MentionVia.Other,
    };

    private StoredMention Of(ClassifiedMention classified, DateTimeOffset batchReceivedAt)
    {
        var received = classified.Mention.ReceivedAt ?? batchReceivedAt;
        var role = AccountRoles.Of(brand, classified.Mention);
        var mention = classified.Mention with
        {
            Direction = role.Direction,
            ReceivedAt = received,
            // A message without a date takes the instant at which it was first received.
            PublishedAt = classified.Mention.PublishedAt ?? received,
        };
        return router.Routed(new StoredMention
        {
            Mention = mention,
            Classification = classified.Classification,
            Employee = role.IsEmployee,
            Automatic = role.IsAutomatic,
            AddressedTo = role.Direction == MentionDirection.Outbound ? LeadingHandle.Of(mention.Text) : null,
            DeletedAt = mention.Deleted ? mention.UpdatedAt ?? received : null,
        });
    }
}
