using SocialFunctions.Networks.Polling;
using static SocialFunctions.Networks.Tests.Meta.GraphPolls;

namespace SocialFunctions.Networks.Tests.Meta;

/// <summary>How much of its limits the Graph API says is used.</summary>
public sealed class GraphLimitTests : FacebookPageTests
{
    [Fact]
    public async Task A_used_up_limit_says_when_it_comes_back()
    {
        Server.Headers["X-App-Usage"] = """{"call_count":20,"total_time":5,"total_cputime":7}""";
        Server.Headers["X-Business-Use-Case-Usage"] = """{"900":[{"type":"pages","call_count":100,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":19}]}""";
        Server.Instead = context => GraphServer.WriteAsync(context, GraphServer.Error(80001, 2494055), 400);
        Assert.Equal(TimeSpan.FromMinutes(19), Fault(await Graph.PollAsync(Graph.Facebook, "feed")).RetryAfter);
    }

    [Theory]
    [InlineData("X-App-Usage", """{"call_count":28,"total_time":25.4,"total_cputime":"61"}""", 39)]
    [InlineData("X-Page-Usage", """{"call_count":28}""", 72)]
    [InlineData("X-Business-Use-Case-Usage", """{"900":[{"type":"pages","call_count":1},{"type":"instagram","total_time":90.2}],"901":{}}""", 9)]
    [InlineData("X-App-Usage", """{"call_count":130}""", 0)]
    [InlineData("X-App-Usage", """{"call_count":[]}""", null)]
    [InlineData("X-App-Usage", "none", null)]
    [InlineData("X-Business-Use-Case-Usage", """{"900":[5,null,"a"]}""", null)]
    public async Task The_fullest_use_of_a_limit_is_what_remains(string header, string usage, int? remaining)
    {
        Server.Headers[header] = usage;
        var request = Graph.Request(Graph.Facebook, "feed");
        await foreach (var page in Graph.Facebook.PollAsync(request, CancellationToken.None))
            Assert.IsType<PollPage.Fetched>(page);
        Assert.Equal(remaining, request.Meter.Limit?.Remaining);
        Assert.Equal(remaining == 0 ? Graph.Clock.Now.AddHours(1) : null, request.Meter.Limit?.ResetsAt);
    }

    [Fact]
    public async Task After_a_full_limit_nothing_is_asked_until_it_comes_back()
    {
        Server.PageSize = 1;
        Server.Headers["X-App-Usage"] = """{"call_count":100}""";
        var pages = await Graph.PollAsync(Graph.Facebook, "feed");
        Assert.Equal(2, pages.Count);
        Assert.Equal((PollFaultKind.Throttled, TimeSpan.FromHours(1)), (Fault(pages).Kind, Fault(pages).RetryAfter));
        Assert.Single(Server.Requests);
    }
}
