using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>The lists of an Instagram account.</summary>
/// <param name="userId">Whose messages are outbound.</param>
internal sealed class InstagramLists(string userId) : IGraphLists
{
    public const string Media = "media";
    public const string Commented = "comments";
    public const string Tags = "tags";

    private const string CommentsOfOne = "of-media";
    private const string RepliesOfOne = "of-comment";
    private const string Comments = $"{InstagramComment.Fields},replies.limit(25){{{InstagramComment.Fields}}}";

    /// <summary>Media whose comments are read again in each walk; comments on older ones come by push alone.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    public string Path(GraphList list) => $"{list.Id}/{list.Kind switch
    {
        Commented => "media",
        CommentsOfOne => "comments",
        RepliesOfOne => "replies",
        _ => list.Kind,
    }}";

    public IReadOnlyDictionary<string, string> Query(GraphList list, GraphPosition position) => list.Kind switch
    {
        Media => Fields(InstagramMedia.Fields, 50, position.Since),
        Tags => Fields(InstagramMedia.Fields, 50),
        Commented => Fields($"id,timestamp,comments.limit(25){{{Comments}}}", 10, position.Until - Recent),
        CommentsOfOne => Fields(Comments, 50),
        _ => Fields(InstagramComment.Fields, 50),
    };

    public GraphReading Read(GraphList list, JsonElement page, GraphPosition position) => list.Kind switch
    {
        Media => GraphEntries.Read(page, media => InstagramMedia.ReadOwn(media, userId), position.Since),
        Tags => GraphEntries.Read(page, InstagramMedia.Read, position.Since),
        Commented => ReadCommented(page, position),
        CommentsOfOne => ReadComments(page, list.Id, position.Since),
        _ => GraphEntries.Read(page, reply => InstagramComment.Read(reply, list.Thread, list.Id, userId), position.Since) with
        {
            // In what order replies come is not documented, so an old page says nothing about the next.
            Next = GraphPaging.Next(page),
        },
    };

    public bool MayBeMissing(GraphList list) => list.Kind is CommentsOfOne or RepliesOfOne;

    private GraphReading ReadCommented(JsonElement page, GraphPosition position)
    {
        var all = GraphReading.Nothing;
        foreach (var media in page.Items("data"))
        {
            if (media.Id("id") is not { } id || media.Member("comments") is not { } comments)
                continue;
            var reading = ReadComments(comments, id, position.Since);
            var rest = reading.Next is not null && GraphJson.IsId(id) ? [new GraphList(CommentsOfOne, id, id, reading.Next)] : Array.Empty<GraphList>();
            all = Joined(all, reading with { Lists = [.. reading.Lists, .. rest] });
        }

        return all with { Next = GraphEntries.Next(page, "timestamp", position.Until - Recent) };
    }

    /// <summary>Comments with their replies: a page goes on as long as it brought anything new, and be it a reply to an old comment.</summary>
    private GraphReading ReadComments(JsonElement page, string mediaId, DateTimeOffset since)
    {
        var all = GraphEntries.Read(page, comment => InstagramComment.Read(comment, mediaId, null, userId), since);
        foreach (var comment in page.Items("data"))
        {
            if (comment.Id("id") is not { } id || comment.Member("replies") is not { } replies)
                continue;
            var reading = GraphEntries.Read(replies, reply => InstagramComment.Read(reply, mediaId, id, userId), since);
            var rest = GraphPaging.Next(replies) is { } next && GraphJson.IsId(id) && GraphJson.IsId(mediaId)
                ? [new GraphList(RepliesOfOne, id, mediaId, next)]
                : Array.Empty<GraphList>();
            all = Joined(all, reading with { Lists = rest });
        }

        return all with { Next = all.Mentions.Count > 0 || !page.Items("data").Any() ? GraphPaging.Next(page) : null };
    }

    private static GraphReading Joined(GraphReading one, GraphReading other) =>
        new([.. one.Mentions, .. other.Mentions], [.. one.Lists, .. other.Lists], one.Ignored + other.Ignored, null);

    private static Dictionary<string, string> Fields(string fields, int limit, DateTimeOffset? since = null)
    {
        var query = new Dictionary<string, string> { ["fields"] = fields, ["limit"] = limit.ToString(CultureInfo.InvariantCulture) };
        if (since is { } instant)
            query["since"] = instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return query;
    }
}
