using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Payloads;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.X;

public sealed class XRobustnessTests
{
    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e999", "99999999999999999999", "\"\"", "\"\\ud83d\"", "\"\\u0000\"", "[]", "[[1]]", "{}", "{\"id\":{}}", "\"post.create\"", "\"1\""];

    [Theory]
    [InlineData("activity-day.json")]
    [InlineData("mentions-page.json")]
    public void A_payload_with_any_value_replaced_by_one_of_any_other_kind_is_read_or_called_unreadable(string file)
    {
        var original = Text(file);
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

    [Theory]
    [InlineData("activity-day.json")]
    [InlineData("mentions-page.json")]
    public void A_payload_without_any_one_of_its_members_is_read_or_called_unreadable(string file)
    {
        var original = Text(file);
        var places = Places(JsonNode.Parse(original)!).Count;
        for (var place = 0; place < places; place++)
        {
            var node = JsonNode.Parse(original)!;
            var gone = Places(node)[place];
            if (gone.Parent is JsonObject owner)
                owner.Remove(gone.GetPropertyName());
            else
                ((JsonArray)gone.Parent!).Remove(gone);
            AssertRead(Encoding.UTF8.GetBytes(node.ToJsonString()));
        }
    }

    [Fact]
    public void A_payload_with_bytes_changed_is_read_or_called_unreadable()
    {
        var original = Encoding.UTF8.GetBytes(Text("activity-day.json"));
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var body = (byte[])original.Clone();
            for (var change = 0; change <= i % 4; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            AssertRead(i % 5 == 0 ? body[..random.Next(body.Length)] : body);
        }
    }

    [SharedDataFact("payloads", "x_api_v2_pytwitter")]
    public void Every_recorded_answer_is_read_as_a_page()
    {
        var folders = new[] { "x_api_v2_pytwitter", "x_tweepy_recorded" }.Select(name => SharedData.Find("payloads", name)!);
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            using var json = PayloadJson.Parse(File.ReadAllBytes(file));
            var page = XPage.Read(json!.RootElement);
            AssertSound(page.Mentions);
            if (json.RootElement.Member("meta")?.Member("newest_id") is { } newest)
            {
                Assert.Equal(newest.GetString(), page.NewestId);
                Assert.Equal(json.RootElement.GetProperty("meta").GetProperty("result_count").GetInt32(), page.Mentions.Count);
                Assert.All(
                    json.RootElement.GetProperty("data").EnumerateArray().Zip(page.Mentions),
                    pair => Assert.Contains(pair.First.GetProperty("id").GetString(), (pair.Second.Aliases ?? []).Append(pair.Second.Id)));
                Assert.All(page.Mentions, mention => Assert.NotEmpty(mention.Text));
            }
        }
    }

    private static void AssertRead(byte[] body)
    {
        if (new XHook().Read(HookCalls.Of(body), DateTimeOffset.UnixEpoch) is HookContent.Mentions read)
        {
            Assert.True(read.Ignored >= 0);
            AssertSound(read.Items);
        }

        using var json = PayloadJson.Parse(body);
        if (json is not null)
            AssertSound(XPage.Read(json.RootElement).Mentions);
    }

    private static void AssertSound(IEnumerable<Mention> mentions) => Assert.All(mentions, mention =>
    {
        Assert.NotNull(XId.Checked(mention.Id));
        Assert.NotEqual(mention.Id, mention.InReplyTo);
        Assert.DoesNotContain(mention.Id, mention.Aliases ?? []);
    });

    private static string Text(string file) => File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Networks.Tests", "X", "Payloads", file));

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
