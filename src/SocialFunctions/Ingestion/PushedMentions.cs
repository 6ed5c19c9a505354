using SocialFunctions.Domain.Brands;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion.Subscriptions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Storage;

namespace SocialFunctions.Ingestion;

/// <summary>Puts what a webhook brought on its way: into the queue, with the direction of what was subscribed to, and what it only names to be fetched.</summary>
internal sealed class PushedMentions(Brand brand, BatchSender sender, PushFetching fetching, SubscriptionWishes wishes)
{
    /// <summary>False for a subscription that nobody wants any more.</summary>
    public bool IsWanted(INetworkHook hook, string subject) => !hook.BySubscription || wishes.Find(subject) is not null;

    /// <summary>Null where nothing was subscribed to.</summary>
    public Uri? OriginOf(INetworkHook hook, string subject) => hook.BySubscription ? wishes.Find(subject)?.Topic.Address : null;

    public async Task QueueAsync(
        INetworkHook hook, HookCall call, HookContent.Mentions content, DateTimeOffset receivedAt, CancellationToken cancellationToken)
    {
        var direction = hook.BySubscription ? wishes.Find(call.Subject)?.Topic.Direction : null;
        var mentions = direction is null ? content.Items : content.Items.Select(mention => mention with { Direction = direction });
        await sender.SendAsync(new BatchHeader(brand.Id, "push", receivedAt), mentions, cancellationToken);
        await fetching.OrderAsync(content.Fetches, Keys.Sha256(call.Body.Span), cancellationToken);
    }
}
