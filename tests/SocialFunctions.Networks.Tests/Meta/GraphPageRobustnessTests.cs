using System.Text;
using System.Text.Json.Nodes;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class GraphPageRobustnessTests
{
    private const string Paging = """{"cursors":{"before":"QQ==","after":"Mg=="},"next":"https://graph.facebook.com/v25.0/1/x?until=5&__paging_token=a%20b&access_token=t"}""";

    private const string Page = $$$"""
        {"data":[{"id":"900_1","created_time":"2026-11-20T16:00:00+0000","timestamp":"2026-11-20T16:00:00+0000","comments":{"data":[
        {"id":"1_2","created_time":1795190400,"timestamp":1795190400,"replies":{"data":[{"id":"1_3","timestamp":1795190400}],"paging":{{{Paging}}}}}
        ],"paging":{{{Paging}}}},"replies":{"data":[{"id":"7"}],"paging":{{{Paging}}}}}],"paging":{{{Paging}}}}
        """;

    private static readonly string[] Values =
        ["null", "true", "-1", "1e999", "\"\"", "\"\\ud83d\"", "\"a b\\nc\"", "\"https://x/?after=%zz&until=\"", "[]", "[[1]]", "{}", "{\"id\":{}}", "\"../1\""];

    private static readonly GraphPosition Position = GraphPosition.Of(PollCursor.Start, new GraphList("feed", "900"), new DateTimeOffset(2026, 11, 20, 16, 15, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("feed")]
    [InlineData("comments")]
    [InlineData("tagged")]
    [InlineData("ratings")]
    [InlineData("media")]
    [InlineData("tags")]
    [InlineData("of-post")]
    [InlineData("of-media")]
    [InlineData("of-comment")]
    public void A_page_with_any_value_replaced_by_one_of_any_other_kind_is_read_and_leaves_a_cursor_that_can_be_read(string kind)
    {
        var places = Places(JsonNode.Parse(Page)!).Count;
        Assert.True(places > 30);
        for (var place = 0; place < places; place++)
        {
            foreach (var value in Values)
            {
                var node = JsonNode.Parse(Page)!;
                Places(node)[place].ReplaceWith(JsonNode.Parse("\"@@\""));
                AssertRead(kind, node.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal));
            }
        }
    }

    private static void AssertRead(string kind, string page)
    {
        var root = PayloadJson.Parse(Encoding.UTF8.GetBytes(page))!.RootElement;
        foreach (var lists in new IGraphLists[] { new FacebookLists("900"), new InstagramLists("1784") })
        {
            var reading = lists.Read(new GraphList(kind, "900", "900_1"), root, Position);
            Assert.All(reading.Mentions, mention => Assert.False(string.IsNullOrWhiteSpace(mention.Id) || mention.Id == mention.InReplyTo));
            Assert.All(reading.Lists, list => Assert.True(GraphJson.IsId(list.Id)));

            var moved = Position.After(reading);
            var again = GraphPosition.Of(PollCursor.FromJson(moved.Cursor.ToJson()), new GraphList("feed", "900"), DateTimeOffset.UnixEpoch);
            Assert.Equal(moved.Open.Count == 0 ? [new GraphList("feed", "900")] : moved.Open, again.Open);
            Assert.DoesNotContain("access_token", moved.Cursor.ToJson(), StringComparison.Ordinal);
        }
    }

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
