using System.Text.Json;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Mastodon;

/// <summary>One page of notifications or of a timeline.</summary>
/// <param name="Count">Entries on it, of whatever kind.</param>
/// <param name="Ignored">Entries that are no mention.</param>
/// <param name="NewestId">The list's own id: a notification's is not its status's.</param>
/// <param name="NextId">Where the list goes on; null at its end.</param>
internal sealed record MastodonPage(
    IReadOnlyList<MastodonStatus> Statuses, int Count, int Ignored, string? NewestId, DateTimeOffset? Oldest, string? NextId)
{
    /// <summary>Null when the answer is no list.</summary>
    public static MastodonPage? Read(ApiAnswer.Json answer, PollCursor walk, Func<JsonElement, MastodonStatus?> read)
    {
        if (answer.Root.ValueKind != JsonValueKind.Array)
            return null;

        var entries = answer.Root.EnumerateArray().ToList();

        // A first walk ends within a page: what is older is not wanted, and not counted.
        var wanted = walk.SinceId is null ? entries.Where(entry => !(entry.Instant("created_at") < walk.Since)).ToList() : entries;
        var statuses = wanted.Select(read).OfType<MastodonStatus>().ToList();
        return new MastodonPage(
            statuses,
            entries.Count,
            wanted.Count - statuses.Count,
            entries.Select(entry => MastodonId.Of(entry, "id")).Aggregate((string?)null, MastodonId.Newer),
            entries.Min(entry => entry.Instant("created_at")),
            MastodonPaging.Next(answer.Link));
    }

    /// <summary>Servers that do not know the filter by kind send all kinds.</summary>
    public static MastodonStatus? OfNotification(JsonElement notification, string host, string? ownId) =>
        notification.Text("type") is "mention" or "quote" && notification.Member("status") is { } status
            ? MastodonStatus.Read(status, host, ownId)
            : null;
}
