using System.Text.Json.Nodes;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Reddit;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.Reddit.RedditThings;

namespace SocialFunctions.Networks.Tests.Reddit;

public sealed class RedditThingRobustnessTests
{
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
}
