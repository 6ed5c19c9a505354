using System.Text.Json;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>Which version of its message a post is: each edit makes a post of its own, with an id and a date of its own.</summary>
/// <param name="Id">Of this version.</param>
/// <param name="First">Of the first version: the identity of the message.</param>
/// <param name="Later">The ids of all others that are known; null when there are none.</param>
internal sealed record XVersions(string Id, string First, IReadOnlyList<string>? Later, DateTimeOffset? CreatedAt)
{
    public bool IsEdit => Id != First;

    /// <summary>An edit's own date is the edit's; the first version's lies in its id.</summary>
    public DateTimeOffset? PublishedAt => IsEdit && XId.Time(First) is { } first && !(first > CreatedAt) ? first : CreatedAt ?? XId.Time(Id);

    public DateTimeOffset? UpdatedAt => IsEdit ? CreatedAt ?? XId.Time(Id) : null;

    /// <summary>Null when the post has no id.</summary>
    public static XVersions? Of(JsonElement post)
    {
        if (XId.Of(post, "id") is not { } id)
            return null;
        var history = XId.List(post, "edit_history_tweet_ids") is { Count: > 0 } ids ? ids : XId.List(post, "edit_history_post_ids");
        var first = history is [var oldest, ..] ? oldest : id;
        var later = history.Append(id).Where(one => one != first).Distinct().ToList();
        return new XVersions(id, first, later.Count > 0 ? later : null, post.Instant("created_at"));
    }

    /// <summary>The id if it is another message's: a message is never its own parent.</summary>
    public string? Other(string? id) => id is null || id == First || Later?.Contains(id) == true ? null : id;
}
