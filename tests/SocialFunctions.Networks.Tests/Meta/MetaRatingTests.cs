using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Meta;
using SocialFunctions.Networks.Tests.Hooks;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>Reviews as a page's <c>ratings</c> push them.</summary>
public sealed class MetaRatingTests
{
    private static readonly DateTimeOffset EntryTime = DateTimeOffset.FromUnixTimeSeconds(1795190430);

    [Fact]
    public void A_review_is_known_by_its_story_and_carries_stars_text_and_reviewer()
    {
        var mention = Only(""" "item":"rating","verb":"add","open_graph_story_id":8801,"reviewer_id":36,"reviewer_name":"Pía Inventada","rating":3,"review_text":"Frío y caro.","comment_id":null,"created_time":1795190400 """);
        Assert.Equal(
            ("8801", "8801", MentionKind.Review, 3m, "Frío y caro.", new Author("36", Name: "Pía Inventada")),
            (mention.Id, mention.ConversationId, mention.Kind, mention.Rating, mention.Text, mention.Author));
        Assert.Equal((DateTimeOffset.FromUnixTimeSeconds(1795190400), (DateTimeOffset?)null), (mention.PublishedAt, mention.UpdatedAt));
    }

    [Theory]
    [InlineData(""" "recommendation_type":"POSITIVE" """, 5)]
    [InlineData(""" "recommendation_type":"negative","rating":null """, 1)]
    [InlineData(""" "recommendation_type":"negative","rating":4 """, 4)]
    [InlineData(""" "rating_value":"2" """, 2)]
    [InlineData(""" "rating":0 """, null)]
    [InlineData(""" "rating":"many","recommendation_type":7 """, null)]
    [InlineData(""" "review_text":"a" """, null)]
    public void A_recommendation_is_an_end_of_the_scale_and_stars_go_before_it(string members, int? stars)
    {
        var mention = Only($""" "item":"rating","verb":"add","open_graph_story_id":"8801",{members} """);
        Assert.Equal((stars, EntryTime), (mention.Rating, mention.PublishedAt));
        Assert.True(mention.Author.IsUnknown);
    }

    [Fact]
    public void An_edit_that_brings_the_text_is_a_version_and_a_removal_a_deletion()
    {
        var edited = Only(""" "item":"rating","verb":"edit","open_graph_story_id":8801,"rating":1,"review_text":"Peor." """);
        Assert.Equal((EntryTime, "Peor.", 1m), (edited.UpdatedAt, edited.Text, edited.Rating));
        var removed = Only(""" "item":"rating","verb":"remove","open_graph_story_id":8801,"rating":1,"review_text":"Peor." """);
        Assert.Equal((true, "", (decimal?)null, (DateTimeOffset?)null), (removed.Deleted, removed.Text, removed.Rating, removed.PublishedAt));
    }

    [Fact]
    public void A_comment_on_a_review_answers_the_review_and_one_below_it_that_comment()
    {
        var answer = Only(""" "item":"comment","verb":"add","comment_id":"8801_5","post_id":"36_8801","parent_id":"36_8801","from":{"id":"900","name":"Café Prueba"},"message":"Lo sentimos." """);
        Assert.Equal(("8801", "8801", MentionKind.Comment, MentionDirection.Outbound), (answer.ConversationId, answer.InReplyTo, answer.Kind, answer.Direction));
        var reply = Only(""" "item":"comment","verb":"add","comment_id":"8801_6","post_id":"36_8801","parent_id":"8801_5","open_graph_story_id":"8801","message":"Ya." """);
        Assert.Equal(("8801", "8801_5", MentionKind.Reply), (reply.ConversationId, reply.InReplyTo, reply.Kind));
    }

    [Theory]
    [InlineData(""" "item":"rating","verb":"edit","open_graph_story_id":8801,"rating":1 """)]
    [InlineData(""" "item":"rating","verb":"add","rating":1,"review_text":"sin número" """)]
    [InlineData(""" "item":"reaction","verb":"add","open_graph_story_id":8801,"reaction_type":"angry" """)]
    [InlineData(""" "item":"like","verb":"add","post_id":"36_8801" """)]
    [InlineData(""" "item":"comment","verb":"edited","comment_id":"8801_5","post_id":"36_8801" """)]
    [InlineData(""" "verb":"add" """)]
    public void What_is_no_review_and_no_version_is_counted_and_left_out(string members)
    {
        Assert.Equal(1, Read(members).Ignored);
        Assert.Empty(Read(members).Items);
    }

    private static Mention Only(string members) => Assert.Single(Read(members).Items);

    private static HookContent.Mentions Read(string members) => Assert.IsType<HookContent.Mentions>(new MetaHook().Read(
        HookCalls.Of($$"""{"object":"page","entry":[{"id":"900","time":1795190430,"changes":[{"field":"ratings","value":{ {{members}} } }]}]}"""),
        DateTimeOffset.UnixEpoch));
}
