using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;

namespace SocialFunctions.Storage;

/// <summary>A message's counters as columns of its row.</summary>
internal static class EngagementColumns
{
    public static void Write(TableEntity row, Engagement? engagement)
    {
        if (engagement is null)
            return;
        row.Put("likes", engagement.Likes);
        row.Put("replies", engagement.Replies);
        row.Put("shares", engagement.Shares);
        row.Put("views", engagement.Views);
        row.Put("bookmarks", engagement.Bookmarks);
    }

    public static Engagement? Read(TableEntity row) => row.GetInt64("likes") is { } likes
        ? new Engagement(
            likes, row.GetInt64("replies") ?? 0, row.GetInt64("shares") ?? 0, row.GetInt64("views") ?? 0, row.GetInt64("bookmarks") ?? 0)
        : null;
}
