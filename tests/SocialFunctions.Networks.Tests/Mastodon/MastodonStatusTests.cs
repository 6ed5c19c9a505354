using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Mastodon;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.Polling.JsonElements;

namespace SocialFunctions.Networks.Tests.Mastodon;

public sealed class MastodonStatusTests
{
    private const string Host = "brasa.example";

    private static JsonObject Whole => JsonNode.Parse("""
        {"id":"9001","uri":"https://lejos.example/users/lia/statuses/77","url":"https://lejos.example/@lia/77","created_at":"2026-11-20T10:15:30.250Z",
         "edited_at":"2026-11-20T10:20:00.000Z","in_reply_to_id":"8999","visibility":"public","language":"es","spoiler_text":"Café &amp; quejas",
         "content":"<p>Hola <span class=\"h-card\"><a href=\"https://brasa.example/@brasalenta\" class=\"u-url mention\">@<span>brasalenta</span></a></span>,<br>llegó frío &lt;3</p><p>Ver <a href=\"https://lejos.example/fotos/1\"><span class=\"invisible\">https://</span><span class=\"ellipsis\">lejos.example/fo</span><span class=\"invisible\">tos/1</span></a></p>",
         "replies_count":1,"reblogs_count":2,"favourites_count":3,"quotes_count":4,"reblog":null,
         "account":{"id":"31","acct":"lia@lejos.example","display_name":"Lía \u200b Ríos","url":"https://lejos.example/@lia","followers_count":58}}
        """)!.AsObject();

    [Fact]
    public void Every_field_is_read()
    {
        var status = Read(Whole)!;
        Assert.Equal(("9001", "8999"), (status.LocalId, status.ParentId));
        var mention = status.Mention;
        Assert.Equal(new MentionId("mastodon", "https://lejos.example/users/lia/statuses/77"), mention.Identity);
        Assert.Equal("Café &amp; quejas\n\nHola @brasalenta,\nllegó frío <3\nVer https://lejos.example/fotos/1", mention.Text);
        Assert.Equal(new Author("https://lejos.example/@lia", "lia@lejos.example", "Lía Ríos", 58), mention.Author);
        Assert.Equal((MentionKind.Reply, "es", "https://lejos.example/@lia/77"), (mention.Kind, mention.Language, mention.Url));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 15, 30, 250, TimeSpan.Zero), mention.PublishedAt);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 10, 20, 0, TimeSpan.Zero), mention.UpdatedAt);
        Assert.Equal(new Engagement(Likes: 3, Replies: 1, Shares: 6), mention.Engagement);
        Assert.Equal(["brasa.example:9001"], mention.Aliases);
        Assert.Null(mention.Direction);
        Assert.Null(mention.ConversationId);
    }

    public static TheoryData<string> Fields => [.. Whole.Select(member => member.Key)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Any_field_may_be_left_out_or_be_of_another_kind(string field)
    {
        foreach (var odd in new JsonNode?[] { null, JsonValue.Create(7), JsonValue.Create(true), new JsonArray(1), new JsonObject { ["a"] = 1 }, JsonValue.Create("") })
        {
            var status = Whole;
            status[field] = odd?.DeepClone();
            var read = Read(status);
            Assert.Equal(field == "uri" || (field == "reblog" && odd is JsonObject), read is null);
            Assert.All(read?.Mention.Aliases ?? [], alias => Assert.StartsWith("brasa.example:", alias, StringComparison.Ordinal));
        }

        var without = Whole;
        without.Remove(field);
        Assert.Equal(field == "uri", Read(without) is null);
    }

    [Fact]
    public void Without_an_account_the_author_is_unknown_and_an_account_without_address_has_the_servers_number()
    {
        var status = Whole;
        status.Remove("account");
        Assert.Same(Author.Unknown, Read(status)!.Mention.Author);
        status["account"] = new JsonObject { ["id"] = "31", ["username"] = "@lia" };
        Assert.Equal(new Author("brasa.example:31", "lia@brasa.example"), Read(status)!.Mention.Author);
    }

    [Fact]
    public void A_direct_status_is_a_message_and_one_of_the_account_is_outbound()
    {
        var status = Whole;
        status["visibility"] = "direct";
        Assert.Equal(MentionKind.Message, Read(status)!.Mention.Kind);
        Assert.Equal(MentionDirection.Outbound, MastodonStatus.Read(Element(status), Host, "31")!.Mention.Direction);
    }

    [Fact]
    public void A_status_is_never_its_own_parent()
    {
        var status = Whole;
        status["in_reply_to_id"] = "9001";
        Assert.Null(Read(status)!.ParentId);
    }

    [Theory]
    [InlineData("../../oauth/revoke")]
    [InlineData("1?x=2")]
    [InlineData("")]
    public void An_id_that_could_lead_elsewhere_is_none(string id)
    {
        var status = Whole;
        (status["id"], status["in_reply_to_id"]) = (id, id);
        var read = Read(status)!;
        Assert.Equal((null, null), (read.LocalId, read.ParentId));
        Assert.Null(read.Mention.Aliases);
    }

    [Fact]
    public void A_day_of_an_invented_account_becomes_the_approved_mentions()
    {
        var day = ApprovedMentions.Payload("Mastodon", "notifications");
        ApprovedMentions.Verify(day.EnumerateArray().Select(entry => MastodonPage.OfNotification(entry, Host, "7")?.Mention), "Mastodon", "notifications");
    }

    [SharedDataFact("payloads", "mastodon")]
    public void Every_real_status_goes_through_the_mapping_with_its_uri_and_date()
    {
        var found = SharedPayloads.Of("mastodon").SelectMany(SharedPayloads.Within)
            .Select(one => (Json: one, Status: MastodonStatus.Read(one, "localhost:3000", null))).ToList();
        var statuses = found.Where(one => one.Json.Text("uri") is not null && one.Json.Text("visibility") is not null).ToList();
        Assert.True(statuses.Count > 30, $"{statuses.Count}");
        Assert.All(statuses, one =>
        {
            Assert.Equal(one.Json.Text("uri"), one.Status!.Mention.Id);
            Assert.NotNull(one.Status.Mention.PublishedAt);
            Assert.NotNull(one.Status.Mention.Author.Handle);
            Assert.DoesNotContain("<p>", one.Status.Mention.Text, StringComparison.Ordinal);
            Assert.Equal(one.Json.Id("in_reply_to_id"), one.Status.ParentId);
        });
    }

    private static MastodonStatus? Read(JsonObject status) => MastodonStatus.Read(Element(status), Host, null);
}
