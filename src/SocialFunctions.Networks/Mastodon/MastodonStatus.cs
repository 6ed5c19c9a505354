using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Text;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>A status as the polled server tells it.</summary>
/// <param name="ParentId">The local id of what it answers: <see cref="MastodonParents"/> makes a uri of it.</param>
/// <param name="Mention">Without <see cref="Mention.InReplyTo"/>.</param>
internal sealed record MastodonStatus(string? LocalId, string? ParentId, Mention Mention)
{
    /// <summary>Null for what has no uri, and for a boost: that is engagement with the status that it repeats, and no message.</summary>
    /// <param name="host">The polled server.</param>
    /// <param name="ownId">The account's local id; null when it is not known yet.</param>
    public static MastodonStatus? Read(JsonElement status, string host, string? ownId)
    {
        if (status.Text("uri") is not { } uri || string.IsNullOrWhiteSpace(uri) || status.Member("reblog") is { ValueKind: JsonValueKind.Object })
            return null;

        var localId = MastodonId.Of(status, "id");
        var parentId = MastodonId.Of(status, "in_reply_to_id");
        var account = status.Member("account");
        return new MastodonStatus(localId, parentId == localId ? null : parentId, new Mention
        {
            Network = NetworkNames.Mastodon,
            Id = uri.Trim(),
            Kind = status.Text("visibility") == "direct" ? MentionKind.Message : parentId is null ? MentionKind.Post : MentionKind.Reply,
            Direction = ownId is not null && account?.Id("id") == ownId ? MentionDirection.Outbound : null,
            PublishedAt = status.Instant("created_at"),
            UpdatedAt = status.Instant("edited_at"),
            Text = Text(status),
            Author = MastodonAccount.Read(account, host),
            Url = WebAddress.Of(status.Text("url")) ?? WebAddress.Of(uri),
            Language = status.Id("language"),
            Engagement = MastodonCounters.Of(status),
            Aliases = localId is null ? null : [MastodonId.Alias(host, localId)],
        });
    }

    /// <summary>A content warning is the author's words as well; it is plain, the content is HTML.</summary>
    private static string Text(JsonElement status)
    {
        var warning = PlainText.Of(status.Text("spoiler_text"));
        var content = PlainText.OfHtml(status.Text("content"));
        return warning.Length == 0 ? content : content.Length == 0 ? warning : $"{warning}\n\n{content}";
    }
}
