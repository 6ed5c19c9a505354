using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Routing;

/// <summary>
/// Brings a classified batch into the tables, in an order in which a kill between any two steps is healed by the redelivery:
/// threads, truth, cases, markers; then what had waited is taken off.
/// </summary>
internal sealed class MentionRouting(
    Brand brand, IncomingMentions incomingMentions, ThreadStep threads, MentionStep truth, CaseStep cases, MarkerStep markers)
{
    public Task RouteAsync(ClassifiedBatch batch, CancellationToken cancellationToken) =>
        RouteAsync(incomingMentions.Reduce(batch), cancellationToken);

    /// <param name="mentions">One version an id.</param>
    public async Task RouteAsync(IReadOnlyList<StoredMention> mentions, CancellationToken cancellationToken)
    {
        var networks = new List<RoutingNotes>();
        foreach (var network in mentions.GroupBy(mention => mention.Mention.Network))
            networks.Add(await RouteNetworkAsync(network.Key, [.. network], cancellationToken));
        await markers.RunAsync(networks, cancellationToken);
        foreach (var notes in networks)
            await threads.SettleAsync(brand.Id, notes, cancellationToken);
    }

    private async Task<RoutingNotes> RouteNetworkAsync(string network, IReadOnlyList<StoredMention> incoming, CancellationToken cancellationToken)
    {
        var notes = await threads.RunAsync(brand.Id, network, incoming, cancellationToken);
        await truth.RunAsync(brand.Id, notes, cancellationToken);
        await cases.RunAsync(notes, cancellationToken);
        await threads.LookAgainAsync(brand.Id, notes, cancellationToken);
        return notes;
    }
}
