using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Polling;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.Tests.Polling;
using SocialFunctions.Networks.Trustpilot;

namespace SocialFunctions.Networks.Tests.Trustpilot;

/// <summary>A day of an invented café, as pushed and as polled.</summary>
public sealed class TrustpilotApprovedTests
{
    [Fact]
    public void A_push_becomes_the_approved_mentions()
    {
        var call = HookCalls.Of(ApprovedMentions.PayloadText("Trustpilot", "push-day"));
        var content = Assert.IsType<HookContent.Mentions>(new TrustpilotHook().Read(call, new DateTimeOffset(2026, 11, 20, 16, 0, 30, TimeSpan.Zero)));
        ApprovedMentions.Verify(content, "Trustpilot", "push-day");
    }

    [Fact]
    public async Task A_poll_becomes_the_approved_mentions()
    {
        await using var api = await LoopbackApi.StartAsync(_ => ApprovedMentions.PayloadText("Trustpilot", "poll-day"));
        var poller = new TrustpilotPoller(api.Client);
        var pages = await Polls.ReadAsync(poller, TrustpilotPolls.Connector(poller, api.Address), "reviews");
        ApprovedMentions.Verify(Assert.IsType<PollPage.Fetched>(Assert.Single(pages)), "Trustpilot", "poll-day");
    }
}
