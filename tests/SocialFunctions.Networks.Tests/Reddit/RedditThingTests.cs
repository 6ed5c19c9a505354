using System.Text.Json;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditThingTests
{
    private static JsonObject Comment => JsonNode.Parse("""
        {"kind":"t1","data":{"name":"t1_k2abc","author":"lia_rios","author_fullname":"t2_9lia","body":"Llegó **frío** &gt; tibio\n\n&#x200B;\n\n[foto](https://lia.example/1)","body_html":"<p>no</p>",
          "created_utc":1795169730.0,"edited":1795169800.0,"parent_id":"t1_k1zzz","link_id":"t3_1p0st","permalink":"/r/cafe/comments/1p0st/titulo/k2abc/",
          "score":12,"num_comments":80,"subreddit":"cafe"}}
        """)!.AsObject();

    private static JsonObject Post => JsonNode.Parse("""
        {"kind":"t3","data":{"name":"t3_1p0st","author":"lia_rios","author_fullname":"t2_9lia","title":"¿Alguien con Brasa Lenta?","selftext":"No contestan.",
          "created_utc":1795169730.0,"edited":false,"permalink":"/r/cafe/comments/1p0st/titulo/","score":-4,"num_comments":8,"num_crossposts":1,"removed_by_category":null}}
        """)!.AsObject();

    private static JsonObject Message => JsonNode.Parse("""
        {"kind":"t4","data":{"name":"t4_2msg","author":"lia_rios","subject":"Pedido 4471","body":"¿Dónde está?","created_utc":1795169730.0,"first_message_name":null,"parent_id":null,
          "dest":"BrasaLenta","was_comment":false,"context":""}}
        """)!.AsObject();

    [Fact]
    public void A_comment_is_read()
    {
        var mention = Read(Comment)!;
        Assert.Equal(new MentionId("reddit", "t1_k2abc"), mention.Identity);
        Assert.Equal("Llegó **frío** > tibio\n\n[foto](https://lia.example/1)", mention.Text);
        Assert.Equal(new Author("t2_9lia", "lia_rios"), mention.Author);
        Assert.Equal((MentionKind.Reply, "t3_1p0st", "t1_k1zzz"), (mention.Kind, mention.ConversationId, mention.InReplyTo));
        Assert.Equal("https://www.reddit.com/r/cafe/comments/1p0st/titulo/k2abc/", mention.Url);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 30, TimeSpan.Zero), mention.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 16, 40, TimeSpan.Zero), mention.UpdatedAt);
        Assert.Equal(new Engagement(Likes: 12), mention.Engagement);
        Assert.Null(mention.Direction);
    }

    [Fact]
    public void A_post_is_the_head_of_its_conversation()
    {
        var mention = Read(Post)!;
        Assert.Equal("¿Alguien con Brasa Lenta?\n\nNo contestan.", mention.Text);
        Assert.Equal((MentionKind.Post, "t3_1p0st", null, null), (mention.Kind, mention.ConversationId, mention.InReplyTo, mention.UpdatedAt));
        Assert.Equal(new Engagement(Likes: 0, Replies: 8, Shares: 1), mention.Engagement);
    }

    [Fact]
    public void A_comment_on_the_post_itself_is_a_comment()
    {
        var comment = Comment;
        comment["data"]!["parent_id"] = "t3_1p0st";
        Assert.Equal((MentionKind.Comment, "t3_1p0st"), (Read(comment)!.Kind, Read(comment)!.InReplyTo));
    }

    [Fact]
    public void The_inbox_names_the_post_only_in_the_path_and_the_link_is_the_same()
    {
        var comment = Comment;
        comment["data"]!.AsObject().Remove("link_id");
        comment["data"]!.AsObject().Remove("permalink");
        comment["data"]!["context"] = "/r/cafe/comments/1p0st/titulo/k2abc/?context=3";
        Assert.Equal((Read(Comment)!.ConversationId, Read(Comment)!.Url), (Read(comment)!.ConversationId, Read(comment)!.Url));
    }

    [Fact]
    public void A_private_message_starts_with_its_subject_and_an_answer_does_not()
    {
        var head = Read(Message)!;
        Assert.Equal((MentionKind.Message, "Pedido 4471\n\n¿Dónde está?", "t4_2msg", null), (head.Kind, head.Text, head.ConversationId, head.InReplyTo));
        var answer = Message;
        (answer["data"]!["name"], answer["data"]!["first_message_name"]) = ("t4_3msg", "t4_2msg");
        var read = Read(answer)!;
        Assert.Equal(("¿Dónde está?", "t4_2msg", "t4_2msg"), (read.Text, read.ConversationId, read.InReplyTo));
    }

    public static IEnumerable<object[]> Fields =>
        from kind in new[] { "comment", "post", "message" }
        from member in Of(kind)["data"]!.AsObject()
        select new object[] { kind, member.Key };

    [Theory]
    [MemberData(nameof(Fields))]
    public void Any_field_may_be_left_out_or_be_of_another_kind(string kind, string field)
    {
        foreach (var odd in new JsonNode?[] { null, JsonValue.Create(7), JsonValue.Create(true), new JsonArray(1), new JsonObject { ["a"] = 1 }, JsonValue.Create("") })
        {
            var thing = Of(kind);
            thing["data"]![field] = odd?.DeepClone();
            Assert.Equal(field == "name", Read(thing) is null);
        }

        var without = Of(kind);
        without["data"]!.AsObject().Remove(field);
        Assert.Equal(field == "name", Read(without) is null);
    }

    [Theory]
    [InlineData("comment", "[deleted]", "[deleted]", null, true)] // deleted by its author
    [InlineData("comment", "[deleted]", "[removed]", null, true)] // removed by a moderator
    [InlineData("comment", "lia_rios", "[removed]", null, false)] // somebody typed it
    [InlineData("comment", "lia_rios", "[removed]", "moderator", true)]
    [InlineData("comment", "[deleted]", "Llegó frío", null, false)] // the account is gone, its words are not
    [InlineData("post", "[deleted]", "", "deleted", true)] // a link without text
    [InlineData("post", "lia_rios", "[removed]", "automod_filtered", true)]
    [InlineData("post", "lia_rios", "No contestan.", "automod_filtered", false)] // a moderator reads what waits
    public void What_is_gone_is_a_deletion_without_text_or_date(string kind, string author, string text, string? category, bool isGone)
    {
        var thing = Of(kind);
        (thing["data"]!["author"], thing["data"]![kind == "post" ? "selftext" : "body"], thing["data"]!["removed_by_category"]) = (author, text, category);
        var mention = Read(thing)!;
        Assert.Equal(isGone, mention.Deleted);
        Assert.Equal(isGone, mention.Text.Length == 0);
        Assert.Equal(isGone, mention.PublishedAt is null);
        Assert.Equal(author == "[deleted]", mention.Author.IsUnknown);
    }

    [Fact]
    public void What_the_account_wrote_is_outbound()
    {
        Assert.Equal(MentionDirection.Outbound, RedditThing.Read(Element(Comment), "LIA_Rios")!.Direction);
    }

    [Theory]
    [InlineData("//evil.example/x")]
    [InlineData("https://evil.example/x")]
    [InlineData("r/cafe")]
    [InlineData("")]
    public void A_path_that_leads_elsewhere_is_no_link(string path)
    {
        var comment = Comment;
        comment["data"]!["permalink"] = path;
        Assert.Null(Read(comment)!.Url);
    }

    [Fact]
    public void A_day_of_an_invented_account_becomes_the_approved_mentions()
    {
        var day = ApprovedMentions.Payload("Reddit", "inbox");
        ApprovedMentions.Verify(RedditListing.Things(day)!.Select(thing => RedditThing.Read(thing, "BrasaLenta")), "Reddit", "inbox");
    }

    [SharedDataFact("payloads", "reddit")]
    public void Every_real_thing_goes_through_the_mapping()
    {
        var things = SharedPayloads.Of("reddit").SelectMany(SharedPayloads.Within)
            .Where(one => one.Text("kind") is "t1" or "t3" or "t4").Select(one => (Json: one, Mention: RedditThing.Read(one, null))).ToList();
        Assert.NotEmpty(things);
        Assert.All(things, one =>
        {
            Assert.Equal(one.Json.Member("data")!.Value.Text("name"), one.Mention!.Id);
            Assert.Equal(one.Json.Member("data")!.Value.Text("parent_id"), one.Mention.InReplyTo);
            Assert.NotNull(one.Mention.PublishedAt);
            Assert.StartsWith("t3_", one.Mention.ConversationId, StringComparison.Ordinal);
        });
    }

    private static JsonObject Of(string kind) => kind switch
    {
        "comment" => Comment,
        "post" => Post,
        _ => Message,
    };

    private static Mention? Read(JsonObject thing) => RedditThing.Read(Element(thing), "BrasaLenta");

    private static JsonElement Element(JsonObject value) => JsonDocument.Parse(value.ToJsonString()).RootElement;
}
