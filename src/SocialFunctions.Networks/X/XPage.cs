using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>One page of posts.</summary>
/// <param name="Posts">How many it holds, readable or not: what is paid for.</param>
/// <param name="Users">How many accounts it brings beside them.</param>
/// <param name="NewestId">The greatest id, of versions and not of messages.</param>
/// <param name="OldestId">The least.</param>
internal sealed record XPage(IReadOnlyList<Mention> Mentions, int Posts, int Users, string? NextToken, string? NewestId, string? OldestId)
{
    /// <param name="account">The account whose own timeline this is; null for other lists.</param>
    public static XPage Read(JsonElement root, Author? account = null)
    {
        var users = XUsers.Of(root);
        var posts = root.Member("data") is { ValueKind: JsonValueKind.Object } single ? [single] : root.Items("data").ToList();
        var meta = root.Member("meta");
        var newest = posts.Select(post => XId.Of(post, "id")).Aggregate(meta is { } found ? XId.Of(found, "newest_id") : null, XId.Newest);
        var oldest = posts.Select(post => XId.Of(post, "id")).Aggregate((string?)null, XId.Oldest);
        return new XPage(
            [.. posts.Select(post => XPost.Read(post, users, account)).OfType<Mention>()],
            posts.Count, users.Count, meta?.Text("next_token") is { Length: > 0 } token ? token : null, newest, oldest);
    }
}
