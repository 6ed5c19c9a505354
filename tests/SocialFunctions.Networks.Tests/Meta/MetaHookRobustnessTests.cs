using System.Text;
using System.Text.Json.Nodes;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class MetaHookRobustnessTests
{
    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e999", "99999999999999999999", "\"\"", "\"\\ud83d\"", "\"\\u0000\"", "[]", "[[1]]", "{}", "{\"id\":{}}", "\"add\"", "\"1\""];

    [Theory]
    [InlineData("page-day.json")]
    [InlineData("instagram-day.json")]
    public void A_payload_with_any_value_replaced_by_one_of_any_other_kind_is_read_or_called_unreadable(string file)
    {
        var original = File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads", file));
        var places = Places(JsonNode.Parse(original)!).Count;
        for (var place = 0; place < places; place++)
        {
            foreach (var value in Values)
            {
                var node = JsonNode.Parse(original)!;
                Places(node)[place].ReplaceWith(JsonNode.Parse("\"@@\""));
                AssertRead(Encoding.UTF8.GetBytes(node.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal)));
            }
        }
    }

    [Fact]
    public void A_payload_with_bytes_changed_is_read_or_called_unreadable()
    {
        var original = File.ReadAllBytes(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "Meta", "Payloads", "page-day.json"));
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var body = (byte[])original.Clone();
            for (var change = 0; change <= i % 4; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            AssertRead(i % 5 == 0 ? body[..random.Next(body.Length)] : body);
        }
    }

    private static void AssertRead(byte[] body)
    {
        var content = new MetaHook().Read(HookCalls.Of(body), DateTimeOffset.UnixEpoch);
        if (content is not HookContent.Mentions read)
            return;
        Assert.True(read.Ignored >= 0);
        Assert.All(read.Items, mention => Assert.False(string.IsNullOrWhiteSpace(mention.Id) || mention.Id == mention.InReplyTo));
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
