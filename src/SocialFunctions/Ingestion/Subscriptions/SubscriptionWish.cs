using SocialFunctions.Networks.WebSub;

namespace SocialFunctions.Ingestion.Subscriptions;

/// <summary>An account that a hub should push.</summary>
internal sealed record SubscriptionWish(string Network, string Account, WebSubTopic Topic)
{
    /// <summary>Its part of the webhook's address.</summary>
    public string Subject => $"{Network}/{Account}";
}
