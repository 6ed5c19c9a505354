using System.Text;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.Meta.MetaBodies;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class MetaHookTests
{
    [Theory]
    [InlineData(""" "item":"reaction","verb":"add","post_id":"900_500","comment_id":"500_7","reaction_type":"love" """)]
    [InlineData(""" "item":"like","verb":"add","post_id":"900_500" """)]
    [InlineData(""" "item":"album","verb":"edited","album_id":5 """)]
    [InlineData(""" "item":"video","verb":"mute","post_id":"900_500","message":"x" """)]
    [InlineData(""" "item":"photo","verb":"edited","post_id":"900_500" """)]
    [InlineData(""" "item":"comment","verb":"add","post_id":"900_500","message":"no id" """)]
    [InlineData(""" "item":{"a":1},"verb":[],"post_id":true,"comment_id":null """)]
    public void What_is_no_mention_is_counted_and_left_out(string value)
    {
        var content = Assert.IsType<HookContent.Mentions>(Read(FeedChange(value)));
        Assert.Empty(content.Items);
        Assert.Equal(1, content.Ignored);
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{\"object\":\"page\",\"entry\":[", "The body is not JSON.")]
    [InlineData("<xml/>", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    [InlineData("{}", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    [InlineData("{\"object\":\"page\",\"entry\":{}}", "The body is JSON, but not Meta's envelope: an object with \"object\" and a list \"entry\".")]
    public void What_is_not_Metas_says_so(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), Read(body));
    }

    [Fact]
    public void Other_things_of_Metas_are_counted()
    {
        const string body = """{"object":"page","entry":[{"id":1,"time":1795190430123,"messaging":[{},{}]},{"changes":[{"field":"feed"},{"field":"foo","value":{}},5]},7]}""";
        var content = Assert.IsType<HookContent.Mentions>(Read(body));
        Assert.Equal((0, 6), (content.Items.Count, content.Ignored));
    }

    [Fact]
    public void Half_an_emoji_and_broken_bytes_are_replaced()
    {
        var body = Encoding.UTF8.GetBytes(FeedChange(""" "item":"post","verb":"add","post_id":"1_2","message":"a\ud83d b\ud83d\ude00 c\\ud83d @" """));
        body[Array.IndexOf(body, (byte)'@')] = 0xE1;
        var content = Assert.IsType<HookContent.Mentions>(new MetaHook().Read(HookCalls.Of(body), ReceivedAt));
        Assert.Equal("a\uFFFD b😀 c\\ud83d \uFFFD", Assert.Single(content.Items).Text);
    }

    [SharedDataFact("payloads", "meta_restfb", "webhooks")]
    public void Every_recorded_webhook_is_read()
    {
        var folders = new[] { "webhooks", "instagram" }.Select(name => SharedData.Find("payloads", "meta_restfb", name)!);
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json")).ToList();
        Assert.True(files.Count > 60);
        var mentions = 0;
        foreach (var file in files)
        {
            var content = new MetaHook().Read(HookCalls.Of(File.ReadAllBytes(file)), ReceivedAt);
            var isWebhook = file.Contains("webhooks", StringComparison.Ordinal) || Path.GetFileName(file).StartsWith("wh-", StringComparison.Ordinal);
            if (content is HookContent.Mentions read)
            {
                mentions += read.Items.Count;
                Assert.True(read.Items.Count + read.Ignored > 0, file);
                Assert.All(read.Items, mention => Assert.False(mention.Id == mention.InReplyTo, file));
            }
            else
            {
                Assert.False(isWebhook, file);
            }
        }

        Assert.True(mentions > 25, $"{mentions} mentions");
    }
}
