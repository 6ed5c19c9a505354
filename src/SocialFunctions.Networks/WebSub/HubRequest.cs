namespace SocialFunctions.Networks.WebSub;

/// <summary>What a hub is asked.</summary>
/// <param name="Mode"><c>subscribe</c> or <c>unsubscribe</c>.</param>
/// <param name="Callback">Our address for this subscription.</param>
/// <param name="Secret">Signs what the hub will push (<see cref="WebSubSecret"/>).</param>
/// <param name="Lease">For how long.</param>
public sealed record HubRequest(Uri Hub, string Mode, string Topic, Uri Callback, string Secret, TimeSpan Lease)
{
    /// <summary>A record would print its members: secrets never reach a log.</summary>
    public override string ToString() => $"{Mode} at {Hub.Host}";
}
