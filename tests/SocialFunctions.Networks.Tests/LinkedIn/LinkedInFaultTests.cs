using SocialFunctions.Networks.LinkedIn;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Polling;

namespace SocialFunctions.Networks.Tests.LinkedIn;

public sealed class LinkedInFaultTests : PollerFaultTests
{
    private protected override string Stream => "notifications";

    private protected override string Page => $$"""
        {"paging":{"start":0,"count":50},"elements":[{"notificationId":1,"organizationalEntity":"urn:li:organization:12","action":"COMMENT","sourcePost":"urn:li:activity:70",
        "lastModifiedAt":{{LinkedInServer.Millis(2)}},"generatedActivity":"urn:li:comment:(activity:70,90)",
        "decoratedGeneratedActivity":{"comment":{"owner":"urn:li:person:p1","text":"Hola","entity":"urn:li:comment:(urn:li:activity:70,90)","parentComment":"urn:li:comment:(activity:70,80)"} } }]}
        """;

    private protected override IPoller Poller(ApiClient api) => new LinkedInPoller(api);

    private protected override Connector Connector(IPoller poller, Uri address) => LinkedInServer.Connector(poller, address);
}
