using System.Text.Json.Nodes;
using SocialFunctions.Networks.Bluesky;
using static SocialFunctions.Networks.Tests.Polling.JsonElements;

namespace SocialFunctions.Networks.Tests.Bluesky;

public sealed class BlueskyTextTests
{
    [Theory]
    [InlineData(1, 5, "cut in a character")] // "ñ" is two bytes
    [InlineData(10, 10, "empty")]
    [InlineData(10, 6, "turned round")]
    [InlineData(6, 9_999, "beyond the end")]
    [InlineData(6, 7, "not cut by an app")]
    public void A_facet_that_names_no_cut_link_leaves_the_text_alone(int start, int end, string meaning)
    {
        var record = new JsonObject
        {
            ["text"] = "ñ... b...",
            ["facets"] = new JsonArray(new JsonObject
            {
                ["index"] = new JsonObject { ["byteStart"] = start, ["byteEnd"] = end },
                ["features"] = new JsonArray(new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = "https://example.org/long" }),
            }),
        };
        Assert.True(BlueskyText.Of(Element(record)) == "ñ... b...", meaning);
    }

    [Fact]
    public void Links_that_overlap_are_replaced_once()
    {
        static JsonObject Link(int start, int end) => new()
        {
            ["index"] = new JsonObject { ["byteStart"] = start, ["byteEnd"] = end },
            ["features"] = new JsonArray(new JsonObject { ["$type"] = "app.bsky.richtext.facet#link", ["uri"] = "https://example.org/long" }),
        };
        var record = new JsonObject { ["text"] = "see a.example/b... and a.example/b...", ["facets"] = new JsonArray(Link(23, 37), Link(4, 18), Link(9, 18)) };
        Assert.Equal("see https://example.org/long and https://example.org/long", BlueskyText.Of(Element(record)));
    }
}
