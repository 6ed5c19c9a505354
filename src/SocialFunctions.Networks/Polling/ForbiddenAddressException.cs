namespace SocialFunctions.Networks.Polling;

/// <summary>Carries a refusal to connect through HttpClient, which wraps it; the poller turns it into a fault.</summary>
internal sealed class ForbiddenAddressException() : IOException("The name leads to no public address.");
