using SocialFunctions.Networks.GoogleReviews;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.GoogleReviews;

public sealed class GoogleReviewsFaultTests : PollerFaultTests
{
    private protected override string Stream => "reviews:2";

    private protected override string Page => GooglePolls.List([GooglePolls.Review(1, 1, 0.5)], "p/1");

    private protected override IPoller Poller(ApiClient api) => new GoogleReviewsPoller(api);

    private protected override Connector Connector(IPoller poller, Uri address) => GooglePolls.Connector(poller, address);
}
