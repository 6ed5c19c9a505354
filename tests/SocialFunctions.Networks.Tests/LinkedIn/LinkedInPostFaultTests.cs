using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

/// <summary>The page's posts; their metadata come from the same page, with every field of both.</summary>
public sealed class LinkedInPostFaultTests : PollerFaultTests
{
    private protected override string Stream => "posts";

    private protected override string Page => $$"""
        {"elements":[{{LinkedInServer.Post(60, 1, ""","lifecycleStateInfo":{"isEditedByAuthor":true},"reshareContext":{"parent":"urn:li:share:5"}""")}}],
        "results":{"urn:li:share:60":{"entity":"urn:li:activity:70","reactionSummaries":{"LIKE":{"count":5} },"commentSummary":{"count":3} } } }
        """;

    private protected override IPoller Poller(ApiClient api) => new LinkedInPoller(api);

    private protected override Connector Connector(IPoller poller, Uri address) => LinkedInServer.Connector(poller, address);
}
