using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

public sealed class TrustpilotFaultTests : PollerFaultTests
{
    private protected override string Stream => "reviews";

    private protected override string Page => TrustpilotPolls.List(TrustpilotPolls.Review(1, 1, 0.5, ""","updatedAt":"2026-11-20T11:30:00Z","language":"es","numberOfLikes":2,"businessUnit":{"id":"46d6a890","identifyingName":"cafe.example","displayName":"Café"}"""));

    private protected override IPoller Poller(ApiClient api) => new TrustpilotPoller(api);

    private protected override Connector Connector(IPoller poller, Uri address) => TrustpilotPolls.Connector(poller, address);
}
