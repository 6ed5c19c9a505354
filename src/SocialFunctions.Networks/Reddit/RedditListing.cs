using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Reddit;

/// <summary>Reads a listing's page.</summary>
internal static class RedditListing
{
    /// <summary>Null when the answer is no listing.</summary>
    public static IReadOnlyList<JsonElement>? Things(JsonElement answer) =>
        answer.Member("data")?.Member("children") is { ValueKind: JsonValueKind.Array } children ? [.. children.EnumerateArray()] : null;

    /// <summary>Null when the answer is no listing.</summary>
    public static WalkAnswer? Page(JsonElement answer, PollStream stream, string ownName) => Things(answer) is { } things
        ? new WalkAnswer.Page(
            [.. things.Select(thing => Entry(thing, ComesElsewhere(thing, stream) ? null : RedditThing.Read(thing, ownName)))],
            answer.Member("data")?.Text("after") is { Length: > 0 } after ? after : null)
        {
            // Listings reach a thousand entries back, those of a search fewer.
            IsCutOff = true,
        }
        : null;

    /// <summary>The inbox repeats what the stream of mentions brings.</summary>
    private static bool ComesElsewhere(JsonElement thing, PollStream stream) =>
        stream.Name == RedditStreams.Inbox && thing.Member("data") is { } data
        && (data.Text("type") == "username_mention" || data.Text("subject") == "username mention");

    private static WalkEntry Entry(JsonElement thing, Mention? mention)
    {
        var data = thing.Member("data") ?? default;
        var edited = mention?.UpdatedAt?.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new WalkEntry($"{data.Id("name")} {edited} {mention?.Deleted}", RedditTime.Of(data, "created_utc"), mention);
    }
}
