using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Bluesky;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.Polling.JsonElements;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskyPostTests
{
    private static JsonObject Whole => JsonNode.Parse("""
        {"uri":"at://did:plc:lia/app.bsky.feed.post/3kabc","cid":"bafy","indexedAt":"2026-11-20T10:15:32.000Z",
         "author":{"did":"did:plc:lia","handle":"lia.example","displayName":"Lía  Ríos"},
         "record":{"$type":"app.bsky.feed.post","text":"¡Año nuevo! mira tienda.example/caf... ya","createdAt":"2026-11-20T10:15:30.250Z","langs":["es","en"],
           "reply":{"root":{"uri":"at://did:plc:otro/app.bsky.feed.post/1","cid":"b"},"parent":{"uri":"at://did:plc:nube/app.bsky.feed.post/2","cid":"c"}},
           "facets":[{"index":{"byteStart":19,"byteEnd":40},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://tienda.example/cafe?lote=7"}]}]},
         "likeCount":5,"replyCount":4,"repostCount":3,"quoteCount":2,"bookmarkCount":1}
        """)!.AsObject();

    [Fact]
    public void Every_field_is_read()
    {
        var mention = Read(Whole)!;
        Assert.Equal(new MentionId("bluesky", "at://did:plc:lia/app.bsky.feed.post/3kabc"), mention.Identity);
        Assert.Equal("¡Año nuevo! mira https://tienda.example/cafe?lote=7 ya", mention.Text);
        Assert.Equal(new Author("did:plc:lia", "lia.example", "Lía Ríos"), mention.Author);
        Assert.Equal(("at://did:plc:otro/app.bsky.feed.post/1", "at://did:plc:nube/app.bsky.feed.post/2"), (mention.ConversationId, mention.InReplyTo));
        Assert.Equal((MentionKind.Reply, "es", "https://bsky.app/profile/lia.example/post/3kabc"), (mention.Kind, mention.Language, mention.Url));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 30, 250, TimeSpan.Zero), mention.PublishedAt);
        Assert.Equal(new Engagement(5, 4, 5, Bookmarks: 1), mention.Engagement);
        Assert.Null(mention.Direction);
        Assert.Null(mention.UpdatedAt);
    }

    public static IEnumerable<object[]> Fields => [.. Names("", Whole), .. Names("author", Whole), .. Names("record", Whole)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Any_field_may_be_left_out_or_be_of_another_kind(string owner, string field)
    {
        foreach (var odd in new JsonNode?[] { null, JsonValue.Create(7), JsonValue.Create(true), new JsonArray(1), new JsonObject { ["a"] = 1 }, JsonValue.Create("") })
        {
            var post = Whole;
            Owner(post, owner)[field] = odd?.DeepClone();
            Assert.Equal(field == "uri" || (field == "record" && odd is not JsonObject), Read(post) is null);
        }

        var without = Whole;
        Owner(without, owner).Remove(field);
        Assert.Equal(field is "uri" or "record", Read(without) is null);
    }

    [Fact]
    public void A_head_is_its_own_conversation_and_a_post_never_its_own_parent()
    {
        var post = Whole;
        post["record"]!.AsObject().Remove("reply");
        var head = Read(post)!;
        Assert.Equal((MentionKind.Post, head.Id, null), (head.Kind, head.ConversationId, head.InReplyTo));
        post["record"]!["reply"] = new JsonObject { ["parent"] = new JsonObject { ["uri"] = head.Id } };
        Assert.Null(Read(post)!.InReplyTo);
    }

    [Fact]
    public void An_earlier_sight_of_a_post_is_when_it_was_published()
    {
        var post = Whole;
        post["record"]!["createdAt"] = "2031-01-01T00:00:00Z";
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 32, TimeSpan.Zero), Read(post)!.PublishedAt);
    }

    [Fact]
    public void A_handle_that_is_not_proven_is_none_and_the_link_has_the_did()
    {
        var post = Whole;
        post["author"]!["handle"] = "handle.invalid";
        var mention = Read(post)!;
        Assert.Null(mention.Author.Handle);
        Assert.Equal("https://bsky.app/profile/did:plc:lia/post/3kabc", mention.Url);
    }

    [Fact]
    public void A_post_of_the_account_is_outbound()
    {
        Assert.Equal(MentionDirection.Outbound, BlueskyPost.Read(Element(Whole), "did:plc:lia")!.Direction);
    }

    [Theory]
    [InlineData("at://did:plc:lia/app.bsky.feed.post/3k", null, "at://did:plc:lia/app.bsky.feed.post/3k")]
    [InlineData("at://did:web:lia.example/app.bsky.feed.post/3k", null, "at://did:web:lia.example/app.bsky.feed.post/3k")]
    [InlineData("at://lia.example/app.bsky.feed.post/3k", "did:plc:lia", "at://did:plc:lia/app.bsky.feed.post/3k")]
    [InlineData("at://lia.example/app.bsky.feed.post/3k", null, null)]
    [InlineData("at://did:plc:lia/app.bsky.feed.like/3k", null, null)]
    [InlineData("at://did:plc:lia/app.bsky.feed.post/", null, null)]
    [InlineData("at://did:plc:lia/app.bsky.feed.post/a/b", null, null)]
    [InlineData("https://bsky.app/profile/lia/post/3k", null, null)]
    [InlineData(null, "did:plc:lia", null)]
    public void The_identity_is_the_uri_with_the_did(string? uri, string? author, string? identity)
    {
        Assert.Equal(identity, AtUri.OfPost(uri, author));
    }

    [Fact]
    public void A_day_of_an_invented_account_becomes_the_approved_mentions()
    {
        var day = ApprovedMentions.Payload("Bluesky", "posts");
        ApprovedMentions.Verify(day.Items("posts").Select(post => BlueskyPost.Read(post, BlueskyServer.Did)), "Bluesky", "posts");
    }

    [SharedDataFact("payloads", "bluesky")]
    public void Every_real_payload_goes_through_the_mapping()
    {
        var all = SharedPayloads.Of("bluesky").SelectMany(SharedPayloads.Within).ToList();
        var posts = all.Select(one => (Json: one, Mention: BlueskyPost.Read(one, null))).Where(one => one.Mention is not null).ToList();
        Assert.NotEmpty(posts);
        Assert.All(posts, one =>
        {
            Assert.Equal(one.Json.Text("uri"), one.Mention!.Id);
            Assert.Equal(one.Json.Member("author")?.Text("did"), one.Mention.Author.Id);
            Assert.NotNull(one.Mention.PublishedAt);
        });
    }

    private static IEnumerable<object[]> Names(string owner, JsonObject post) => Owner(post, owner).Select(member => new object[] { owner, member.Key });

    private static JsonObject Owner(JsonObject post, string owner) => owner.Length == 0 ? post : post[owner]!.AsObject();

    private static Mention? Read(JsonObject post) => BlueskyPost.Read(Element(post), null);
}
