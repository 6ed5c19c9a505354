namespace SocialFunctions.Domain.Mentions;

/// <summary>What a batch says of all its mentions.</summary>
/// <param name="Via"><c>push</c>, <c>poll</c>, <c>import</c>, or <c>repair</c>: a poll of what a push should have brought.</param>
/// <param name="Trace">W3C traceparent of whoever sends it; null where nobody records traces.</param>
public sealed record BatchHeader(string Brand, string Via, DateTimeOffset ReceivedAt, string? Trace = null);
