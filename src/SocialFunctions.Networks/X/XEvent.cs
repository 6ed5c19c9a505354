using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.X;

/// <summary>One event of the X Activity API.</summary>
internal static class XEvent
{
    /// <summary>Null for what is no mention: likes, follows, messages, profiles, kinds that came later.</summary>
    public static Mention? Read(JsonElement happening)
    {
        if (happening.Member("payload") is not { ValueKind: JsonValueKind.Object } payload)
            return null;
        var users = XUsers.Of(happening);
        return happening.Text("event_type") switch
        {
            "post.create" or "post.mention.create" or "post.reply.create" or "post.quote.create" or "post.repost.create" =>
                XPost.Read(payload, users),
            "post.delete" => Deletion(payload, users),
            _ => null,
        };
    }

    /// <summary>
    /// Deleting one version deletes all. The event names the version that was deleted and gives no time; an id of a later version is
    /// known as an alias of the first.
    /// </summary>
    private static Mention? Deletion(JsonElement payload, XUsers users) => XVersions.Of(payload) is { } versions
        ? new Mention
        {
            Network = NetworkNames.X,
            Id = versions.First,
            Text = "",
            Author = users.Find(XId.Of(payload, "author_id")),
            Deleted = true,
            Aliases = versions.Later,
        }
        : null;
}
