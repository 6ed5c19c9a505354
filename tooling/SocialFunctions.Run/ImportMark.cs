namespace SocialFunctions.Run;

/// <summary>Everything before this offset and line has been taken or, if wrong, rejected; From and To are the earliest and latest publishedAt of it.</summary>
internal sealed record ImportMark(long Offset, long Line, DateTimeOffset? From, DateTimeOffset? To, long Rejected = 0);
