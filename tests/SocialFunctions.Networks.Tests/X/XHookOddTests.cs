using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.X;
using SocialFunctions.Testing;
using static SocialFunctions.Networks.Tests.X.XEvents;

namespace SocialFunctions.Networks.Tests.X;

/// <summary>What is no mention, and what is not X's.</summary>
public sealed class XHookOddTests
{
    [Fact]
    public void An_edit_without_its_text_is_no_version()
    {
        Assert.Equal((0, 1), Counts(Event("post.create", """ "id":"81","edit_history_tweet_ids":["80","81"] """)));
    }

    [Theory]
    [InlineData(""" "text":"no id" """)]
    [InlineData(""" "id":"abc","text":"no number" """)]
    [InlineData(""" "id":-80,"text":"a" """)]
    [InlineData(""" "id":"12345678901234567890","text":"too long" """)]
    [InlineData(""" "id":{"a":1},"text":[] """)]
    public void What_has_no_id_is_counted_and_left_out(string members)
    {
        Assert.Equal((0, 1), Counts(Event("post.create", members)));
        Assert.Equal((0, 1), Counts(Event("post.delete", members)));
    }

    [Theory]
    [InlineData("like.create")]
    [InlineData("follow.follow")]
    [InlineData("dm.received")]
    [InlineData("profile.update.bio")]
    [InlineData("post.invented.later")]
    [InlineData("")]
    public void Other_kinds_of_events_are_counted_and_left_out(string kind)
    {
        Assert.Equal((0, 1), Counts(Event(kind, """ "id":"80","text":"a" """)));
    }

    [Theory]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":{"event_type":5,"payload":{"id":"80"}}}""")]
    [InlineData("""{"data":{"event_type":"post.create","payload":[]}}""")]
    [InlineData("""{"data":[7]}""")]
    public void Events_of_another_shape_are_counted(string body)
    {
        Assert.Equal((0, 1), Counts(body));
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("""{"data":{"event_type":"post.create","payload":{"id":"80","te""", "The body is not JSON.")]
    [InlineData("[]", "The body is JSON, but not X's envelope: an object with \"data\", the event.")]
    [InlineData("{}", "The body is JSON, but not X's envelope: an object with \"data\", the event.")]
    [InlineData("""{"data":"post.create"}""", "The body is JSON, but not X's envelope: an object with \"data\", the event.")]
    public void What_is_not_Xs_says_so(string body, string reason)
    {
        Assert.Equal(new HookContent.Unreadable(reason), Read(body));
    }

    [SharedDataFact("payloads", "x_activity_webhook")]
    public void Every_documented_event_is_read()
    {
        var files = Directory.GetFiles(SharedData.Find("payloads", "x_activity_webhook")!, "*.json");
        var mentions = files.Select(file => Assert.IsType<HookContent.Mentions>(new XHook().Read(HookCalls.Of(File.ReadAllBytes(file)), ReceivedAt))).ToList();
        Assert.All(mentions, content => Assert.Equal((1, 0), (content.Items.Count, content.Ignored)));
        var kinds = mentions.Select(content => content.Items[0]).ToLookup(mention => mention.Deleted);
        Assert.All(kinds[true], mention => Assert.Equal(("", null), (mention.Text, mention.PublishedAt)));
        Assert.All(kinds[false], mention =>
        {
            Assert.NotNull(mention.Author.Handle);
            Assert.NotNull(mention.Author.Followers);
            Assert.Equal(XId.Time(mention.Id), mention.PublishedAt);
        });
        Assert.NotEmpty(kinds[false]);
    }
}
