using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>Each kind of entry against what may be missing, of another kind, or recorded elsewhere.</summary>
public sealed class GraphMappingTests
{
    private static readonly Func<JsonElement, Mention?>[] Mappers =
    [
        entry => FacebookPost.Read(entry, "900"),
        entry => FacebookComment.Read(entry, "900_500", "900"),
        FacebookRating.Read,
        InstagramMedia.Read,
        entry => InstagramMedia.ReadOwn(entry, "1784"),
        entry => InstagramComment.Read(entry, "1785", null, "1784"),
    ];

    [Theory]
    [InlineData("facebook-graph.json")]
    [InlineData("instagram-graph.json")]
    public void An_entry_with_any_member_left_out_or_of_another_kind_is_mapped_or_ignored(string file)
    {
        var payload = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads", file)))!;
        foreach (var entry in payload.AsObject().SelectMany(list => list.Value!.AsArray()).Select(entry => entry!.AsObject()))
        {
            foreach (var name in entry.Select(member => member.Key).ToList())
            {
                foreach (var value in new[] { null, "null", "true", "-1", "1e999", "\"\"", "\"\\ud83d\"", "[]", "[{}]", "{}", "{\"id\":[]}", "{\"id\":\"1\"}" })
                {
                    var changed = entry.DeepClone().AsObject();
                    changed.Remove(name);
                    var json = value is null ? changed.ToJsonString() : changed.ToJsonString()[..^1] + $"{(changed.Count > 0 ? "," : "")}\"{name}\":{value}}}";
                    AssertMapped(Encoding.UTF8.GetBytes(json), name == "id" || !entry.ContainsKey("id"));
                }
            }
        }
    }

    [SharedDataFact("payloads", "meta_python_facebook")]
    public void Every_recorded_answer_is_mapped()
    {
        string[] folders = ["meta_python_facebook", "meta_restfb"];
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(SharedData.Find("payloads", folder)!, "*.json", SearchOption.AllDirectories)).ToList();
        Assert.True(files.Count > 60);
        var mentions = 0;
        foreach (var file in files)
        {
            using var json = PayloadJson.Parse(File.ReadAllBytes(file))!;
            foreach (var mapper in Mappers)
            {
                foreach (var entry in Entries(json.RootElement))
                    mentions += mapper(entry) is null ? 0 : 1;
            }
        }

        Assert.True(mentions > 200, $"{mentions} mentions");
    }

    [SharedDataFact("payloads", "meta_python_facebook")]
    public void Recorded_posts_and_media_have_ids_dates_and_counters()
    {
        var posts = Recorded(["facebook", "apidata", "posts", "feed_fields_p1.json"], entry => FacebookPost.Read(entry, "4"));
        Assert.Equal(5, posts.Count);
        Assert.All(posts, post => Assert.True(post is { PublishedAt: not null, Text.Length: > 0, Author.IsUnknown: true } && post.Id.StartsWith("4_", StringComparison.Ordinal)));
        var media = Recorded(["instagram", "apidata", "users", "medias_p1.json"], entry => InstagramMedia.ReadOwn(entry, "17841406338772941"));
        Assert.Equal([new Engagement(), new Engagement(2, 6)], media.Select(one => one.Engagement));
        Assert.All(media, one => Assert.Equal(MentionDirection.Outbound, one.Direction));
        var comments = Recorded(["instagram", "apidata", "medias", "comments_p1.json"], entry => InstagramComment.Read(entry, "1", null, "2"));
        Assert.All(comments, one => Assert.Equal(("1", "1", MentionKind.Comment, true), (one.ConversationId, one.InReplyTo, one.Kind, one.Author.IsUnknown)));
    }

    private static List<Mention> Recorded(string[] path, Func<JsonElement, Mention?> map)
    {
        var file = Path.Combine([SharedData.Find("payloads", "meta_python_facebook")!, .. path]);
        return [.. PayloadJson.Parse(File.ReadAllBytes(file))!.RootElement.Items("data").Select(map).OfType<Mention>()];
    }

    /// <summary>The answer itself, the entries of its list, the objects that it holds by id.</summary>
    private static IEnumerable<JsonElement> Entries(JsonElement root) => root.Items("data").Append(root)
        .Concat(root.ValueKind == JsonValueKind.Object ? root.EnumerateObject().Select(member => member.Value) : []);

    private static void AssertMapped(byte[] body, bool mayBeIgnored)
    {
        using var json = PayloadJson.Parse(body)!;
        foreach (var mapper in Mappers)
        {
            var mention = mapper(json.RootElement);
            if (mention is null)
            {
                Assert.True(mayBeIgnored || mapper == Mappers[2], Encoding.UTF8.GetString(body));
                continue;
            }

            Assert.False(string.IsNullOrWhiteSpace(mention.Id) || mention.Id == mention.InReplyTo || string.IsNullOrWhiteSpace(mention.Author.Id));
        }
    }
}
