namespace SocialFunctions.Domain.Mentions;

/// <summary>What a batch says of all its mentions.</summary>
/// <param name="Via"><c>push</c>, <c>poll</c> or <c>import</c>.</param>
public sealed record BatchHeader(string Brand, string Via, DateTimeOffset ReceivedAt);
