using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

/// <summary>Comments below the page's posts: the one page answers for posts, comments and replies.</summary>
public sealed class LinkedInCommentFaultTests : PollerFaultTests
{
    private protected override string Stream => "comments";

    private protected override string Page => $$"""
        {"elements":[{{LinkedInServer.Post(60, 1)}},
        {{LinkedInServer.Comment(90, 1, ""","parentComment":"urn:li:comment:(activity:70,80)","$URN":"urn:li:comment:(ugcPost:50,90)","likesSummary":{"totalLikes":4,"aggregatedTotalLikes":4},"commentsSummary":{"totalFirstLevelComments":1,"aggregatedTotalComments":1}""")}}]}
        """;

    private protected override IPoller Poller(ApiClient api) => new LinkedInPoller(api);

    private protected override Connector Connector(IPoller poller, Uri address) => LinkedInServer.Connector(poller, address);
}
