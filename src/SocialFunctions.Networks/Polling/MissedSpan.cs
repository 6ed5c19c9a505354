namespace SocialFunctions.Networks.Polling;

/// <summary>
/// What a list did not show: networks keep the newest entries only, and a walk that comes to a list's end before it meets what was known
/// leaves everything between the two unread.
/// </summary>
/// <param name="From">Publication of the newest entry that was known before the walk.</param>
/// <param name="Until">Publication of the oldest entry that the walk reached.</param>
public sealed record MissedSpan(DateTimeOffset From, DateTimeOffset Until);
