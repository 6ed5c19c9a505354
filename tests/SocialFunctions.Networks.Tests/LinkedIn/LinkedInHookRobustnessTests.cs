using System.Text;
using System.Text.Json.Nodes;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.LinkedIn.LinkedInBodies;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInHookRobustnessTests
{
    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("{\"notifications\":[", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not LinkedIn's envelope: an object with a list \"notifications\".")]
    [InlineData("{\"notifications\":{}}", "The body is JSON, but not LinkedIn's envelope: an object with a list \"notifications\".")]
    public void What_is_not_LinkedIns_says_so(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), new LinkedInHook().Read(HookCalls.Of(body), ReceivedAt));
    }

    [Theory]
    [InlineData("notificationId")]
    [InlineData("organizationalEntity")]
    [InlineData("sourcePost")]
    [InlineData("generatedActivity")]
    [InlineData("decoratedGeneratedActivity")]
    [InlineData("decoratedSourcePost")]
    [InlineData("lastModifiedAt")]
    [InlineData("subscriber")]
    public void Every_field_but_the_action_may_be_left_out(string field)
    {
        var node = JsonNode.Parse(ApprovedMentions.PayloadText("LinkedIn", "push-day"))!;
        var first = node["notifications"]![0]!.AsObject();
        Assert.True(first.Remove(field), field);
        Assert.Equal("activity:7400000000000000001,7400000000000000101", Read(node.ToJsonString()).Items[0].Id);
    }

    [Fact]
    public void A_payload_with_bytes_changed_is_read_or_called_unreadable()
    {
        var original = Encoding.UTF8.GetBytes(ApprovedMentions.PayloadText("LinkedIn", "push-day"));
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++)
        {
            var body = (byte[])original.Clone();
            for (var change = 0; change <= i % 4; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            if (new LinkedInHook().Read(HookCalls.Of(i % 5 == 0 ? body[..random.Next(body.Length)] : body), ReceivedAt) is HookContent.Mentions read)
                Assert.All(read.Items, mention => Assert.False(string.IsNullOrWhiteSpace(mention.Id) || mention.Id == mention.InReplyTo));
        }
    }

    [SharedDataFact("payloads", "linkedin_webhook")]
    public void Every_recorded_notification_is_read()
    {
        foreach (var file in Directory.EnumerateFiles(SharedData.Find("payloads", "linkedin_webhook")!, "*.json"))
        {
            var text = File.ReadAllText(file);
            var isEnvelope = JsonNode.Parse(text)!["notifications"] is not null;
            var content = Read(isEnvelope ? text : Body(text));
            Assert.True(content.Items.Count + content.Fetches.Count + content.Ignored > 0, file);
            Assert.All(content.Items, mention => Assert.Matches(@"^\w+:\d+(,\d+)?$", mention.Id));
        }

        var comment = Assert.Single(Read(Body(File.ReadAllText(SharedData.Find("payloads", "linkedin_webhook", "notification_comment.json")!))).Items);
        Assert.Equal(
            ("activity:7094637247890620418,7094977717598625792", "activity:7094637247890620418", MentionKind.Comment, null),
            (comment.Id, comment.InReplyTo, comment.Kind, comment.Direction));
    }
}
