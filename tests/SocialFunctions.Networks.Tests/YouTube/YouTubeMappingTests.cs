using System.Text.Json;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.YouTube;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.YouTube.YouTubeItems;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubeMappingTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero);
    private static readonly string[] Values = ["null", "true", "-1", "1e999", "\"\"", "\"\\ud83d\"", "[]", "[[1]]", "{}", "{\"id\":{}}", "\"t1\""];

    [Fact]
    public void A_comment_stands_under_its_video_with_a_link_of_its_own()
    {
        var thread = YouTubeThread.Read(Element(Thread("t1", At, total: 2)))!;
        Assert.Equal(
            new Mention
            {
                Network = "youtube", Id = "t1", Kind = MentionKind.Comment, PublishedAt = At, Text = "¡Qué rico!", Author = new Author("UCana", "ana-inventada"),
                ConversationId = "video000001", InReplyTo = "video000001", Url = "https://www.youtube.com/watch?v=video000001&lc=t1", Engagement = new Engagement(3, 2),
            },
            thread.Head);
    }

    [Fact]
    public void A_comment_on_the_channel_itself_begins_a_conversation()
    {
        var thread = Thread("t1", At, replies: Comment("t1.a", At));
        thread["snippet"]!.AsObject().Remove("videoId");
        thread["snippet"]!["topLevelComment"]!["snippet"]!.AsObject().Remove("videoId");
        var read = YouTubeThread.Read(Element(thread))!;
        Assert.Equal(("t1", null, null), (read.Head.ConversationId, read.Head.InReplyTo, read.Head.Url));
        Assert.Equal(("t1", "t1"), (read.Replies[0].ConversationId, read.Replies[0].InReplyTo));
    }

    [Theory]
    [InlineData("textOriginal", "\"Uno <3 & dos\"", "Uno <3 & dos")]
    [InlineData("textDisplay", "\"Uno &lt;3<br>dos &amp; tres\"", "Uno <3\ndos & tres")]
    public void The_original_text_is_plain_and_the_displayed_one_is_HTML(string field, string value, string text)
    {
        var comment = Comment("c", At);
        comment["snippet"]![field] = JsonNode.Parse(value);
        Assert.Equal(text, YouTubeComment.Read(Element(comment))!.Text);
    }

    [Fact]
    public void Each_field_that_may_be_omitted_is_omitted()
    {
        foreach (var field in Comment("c", At)["snippet"]!.AsObject().Select(member => member.Key).ToList())
        {
            var comment = Comment("c", At);
            comment["snippet"]!.AsObject().Remove(field);
            var read = YouTubeComment.Read(Element(comment))!;
            Assert.Equal(field == "publishedAt" ? null : At, read.PublishedAt);
            Assert.Null(read.UpdatedAt);
            Assert.Equal(field == "textDisplay" ? "" : "¡Qué rico!", read.Text);
            Assert.Equal("UCana", read.Author.Id);
        }

        var bare = YouTubeComment.Read(Element(new JsonObject { ["id"] = "c", ["snippet"] = new JsonObject() }))!;
        Assert.Equal((Author.Unknown, "", "c", null), (bare.Author, bare.Text, bare.ConversationId, bare.InReplyTo));
        Assert.Null(YouTubeComment.Read(Element(new JsonObject { ["snippet"] = new JsonObject() })));
        Assert.Equal("v", YouTubeVideo.Read(Element(new JsonObject { ["id"] = "v", ["snippet"] = new JsonObject() }))!.Id);
        Assert.Null(YouTubeVideo.Read(Element(new JsonObject { ["snippet"] = new JsonObject() })));
    }

    [Fact]
    public void Any_value_may_be_of_any_other_kind()
    {
        foreach (var item in new[] { Thread("t1", At, replies: Comment("t1.a", At)), Upload("v", At), Video("v", At), Comment("c", At) })
        {
            for (var place = 0; place < Places(item).Count; place++)
            {
                foreach (var value in Values)
                {
                    var changed = item.DeepClone();
                    Places(changed)[place].ReplaceWith(JsonNode.Parse("\"@@\""));
                    var root = PayloadJson.Parse(System.Text.Encoding.UTF8.GetBytes(changed.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal)))!.RootElement;
                    Assert.All(All(root), mention => Assert.False(mention.Id.Length == 0 || mention.Id == mention.InReplyTo));
                }
            }
        }
    }

    [SharedDataFact("payloads", "youtube_data_api")]
    public void Every_recorded_list_is_read()
    {
        var counts = new Dictionary<string, int>();
        foreach (var file in Directory.EnumerateFiles(SharedData.Find("payloads", "youtube_data_api")!, "*.json", SearchOption.AllDirectories))
        {
            var root = PayloadJson.Parse(File.ReadAllBytes(file))!.RootElement;
            var items = root.Member("items") is null ? [root] : root.Items("items").ToList();
            var folder = Path.GetFileName(Path.GetDirectoryName(file))!;
            counts[folder] = counts.GetValueOrDefault(folder) + items.Sum(item => All(item).Count());
        }

        Assert.Equal(0, counts["activities"]);
        Assert.True(counts["comment_threads"] >= 10, $"{counts["comment_threads"]} comments in threads");
        Assert.True(counts["comments"] >= 4, $"{counts["comments"]} comments");
        Assert.True(counts["videos"] >= 10, $"{counts["videos"]} videos");
        Assert.True(counts["search"] >= 60, $"{counts["search"]} found videos");
    }

    /// <summary>What any of the lists makes of it.</summary>
    private static IEnumerable<Mention> All(JsonElement item)
    {
        var thread = YouTubeThread.Read(item);
        var comment = item.Text("kind") == "youtube#comment" ? YouTubeComment.Read(item) : null;
        return new[] { thread?.Head, comment, YouTubeVideo.Read(item) }.OfType<Mention>().Concat(thread?.Replies ?? []);
    }

    private static JsonElement Element(JsonNode node) => PayloadJson.Parse(System.Text.Encoding.UTF8.GetBytes(node.ToJsonString()))!.RootElement;

    private static List<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return [.. children.SelectMany(child => Places(child).Prepend(child))];
    }
}
