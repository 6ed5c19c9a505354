using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

public sealed class FacebookReviewsTests : FacebookPageTests
{
    [Fact]
    public async Task Reviews_are_known_by_their_story_and_rated_by_stars_or_by_the_recommendation()
    {
        var page = Assert.IsType<PollPage.Fetched>(Assert.Single(await Graph.PollAsync(Graph.Facebook, "ratings")));
        Assert.Equal([("8801", 1m), ("8802", (decimal?)4m)], page.Mentions.Select(mention => (mention.Id, mention.Rating)));
        Assert.All(page.Mentions, mention => Assert.Equal(MentionKind.Review, mention.Kind));
        Assert.True(page.Mentions[1].Author.IsUnknown);
        Assert.Equal(1, page.Ignored);
    }

    [Fact]
    public async Task Reviews_that_Meta_no_longer_gives_are_no_fault()
    {
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(12), 400);
        Assert.Empty(Mentions(await Graph.PollAsync(Graph.Facebook, "ratings")));
        Assert.Equal(PollFaultKind.NotFound, Fault(await Graph.PollAsync(Graph.Facebook, "feed")).Kind);
    }
}
