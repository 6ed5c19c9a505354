using System.Globalization;
using System.Text.Json;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;

namespace SocialFunctions.Networks.Meta;

/// <summary>The lists of a Facebook page.</summary>
/// <param name="pageId">Whose messages are outbound.</param>
internal sealed class FacebookLists(string pageId) : IGraphLists
{
    public const string Feed = "feed";
    public const string Commented = "comments";
    public const string Tagged = "tagged";
    public const string Ratings = "ratings";

    private const string CommentsOfOne = "of-post";

    /// <summary>Posts whose comments are read again in each walk; comments on older ones come by push alone.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    public string Path(GraphList list) => $"{list.Id}/{list.Kind switch
    {
        Commented => "feed",
        CommentsOfOne => "comments",
        _ => list.Kind,
    }}";

    public IReadOnlyDictionary<string, string> Query(GraphList list, GraphPosition position)
    {
        var since = Unix(position.Since);
        return list.Kind switch
        {
            Feed => Fields(FacebookPost.OwnFields, 50, since),
            Tagged => Fields($"{FacebookPost.Fields},tagged_time", 50, since),
            Ratings => Fields(FacebookRating.Fields, 50),
            Commented => Fields(
                $"id,created_time,comments.filter(stream).order(reverse_chronological).since({since}).limit(25){{{FacebookComment.Fields}}}",
                25,
                Unix(position.Until - Recent)),
            _ => new Dictionary<string, string>(Fields(FacebookComment.Fields, 100, since))
            {
                ["filter"] = "stream",
                ["order"] = "reverse_chronological",
            },
        };
    }

    public GraphReading Read(GraphList list, JsonElement page, GraphPosition position) => list.Kind switch
    {
        Commented => ReadCommented(page, position),
        CommentsOfOne => GraphEntries.Read(page, comment => FacebookComment.Read(comment, list.Thread, pageId), position.Since),
        Ratings => GraphEntries.Read(page, FacebookRating.Read, position.Since),
        _ => GraphEntries.Read(page, post => FacebookPost.Read(post, pageId), position.Since, "tagged_time"),
    };

    /// <summary>A page's reviews were taken out of the interface with version 22 (error 12), and come by push all the same.</summary>
    public bool MayBeMissing(GraphList list) => list.Kind is CommentsOfOne or Ratings;

    private GraphReading ReadCommented(JsonElement page, GraphPosition position)
    {
        var mentions = new List<Mention>();
        var lists = new List<GraphList>();
        var ignored = 0;
        foreach (var post in page.Items("data"))
        {
            if (post.Id("id") is not { } id || post.Member("comments") is not { } comments)
                continue;
            var reading = GraphEntries.Read(comments, comment => FacebookComment.Read(comment, id, pageId), position.Since);
            mentions.AddRange(reading.Mentions);
            ignored += reading.Ignored;
            if (reading.Next is not null && GraphJson.IsId(id))
                lists.Add(new GraphList(CommentsOfOne, id, id, reading.Next));
        }

        var next = GraphEntries.Next(page, "created_time", position.Until - Recent);
        return new GraphReading(mentions, lists, ignored, next);
    }

    private static Dictionary<string, string> Fields(string fields, int limit, string? since = null)
    {
        var query = new Dictionary<string, string> { ["fields"] = fields, ["limit"] = limit.ToString(CultureInfo.InvariantCulture) };
        if (since is not null)
            query["since"] = since;
        return query;
    }

    private static string Unix(DateTimeOffset instant) => instant.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
