using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>What every network's interface may do wrong, tried on one stream of each: a clear fault, and never an exception.</summary>
public abstract class PollerFaultTests
{
    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e999", "99999999999999999999", "\"\"", "\"\\ud83d\"", "\"\\u0000\"", "[]", "[[1]]", "{}", "{\"id\":{}}", "\"1\""];

    private protected abstract IPoller Poller(ApiClient api);

    private protected abstract Connector Connector(IPoller poller, Uri address);

    private protected abstract string Stream { get; }

    /// <summary>A page of that stream with every field.</summary>
    private protected abstract string Page { get; }

    [Theory]
    [InlineData(401, PollFaultKind.Unauthorized)]
    [InlineData(403, PollFaultKind.Refused)]
    [InlineData(404, PollFaultKind.NotFound)]
    [InlineData(418, PollFaultKind.Refused)]
    [InlineData(302, PollFaultKind.Unreadable)]
    [InlineData(500, PollFaultKind.Unreachable)]
    public async Task A_status_that_is_no_success_is_a_fault_in_plain_words(int status, PollFaultKind kind)
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return context.Response.WriteAsync("""{"error":{"code":1,"message":"s3cret"},"message":"s3cret"}""");
        });
        var fault = Polls.Fault(await ReadAsync(api));
        Assert.Equal(kind, fault.Kind);
        Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", fault.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_servers_own_that_passes_is_tried_again()
    {
        var calls = 0;
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = ++calls == 1 ? 503 : 200;
            return context.Response.WriteAsync(Page);
        });
        Assert.NotEmpty(Polls.Mentions(await ReadAsync(api)));
    }

    [Fact]
    public async Task Asked_too_often_says_for_how_long_to_wait()
    {
        await using var api = await LoopbackApi.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "120";
            return Task.CompletedTask;
        });
        var fault = Polls.Fault(await ReadAsync(api));
        Assert.Equal((PollFaultKind.Throttled, TimeSpan.FromSeconds(120)), (fault.Kind, fault.RetryAfter));
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var api = await LoopbackApi.StartAsync(
            context => Task.Delay(Timeout.Infinite, context.RequestAborted), LoopbackApi.Quick with { Timeout = TimeSpan.FromMilliseconds(700) });
        Assert.Equal(PollFaultKind.Unreachable, Polls.Fault(await ReadAsync(api, "a-token-that-is-good-until-the-year-2099")).Kind);
    }

    [Fact]
    public async Task A_connection_that_breaks_off_is_a_fault()
    {
        await using var api = await LoopbackApi.StartAsync(async context =>
        {
            context.Response.ContentLength = 1_000_000;
            await context.Response.WriteAsync(Page);
            await context.Response.Body.FlushAsync();
            context.Abort();
        });
        Assert.Equal(PollFaultKind.Unreachable, Polls.Fault(await ReadAsync(api)).Kind);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("\"all is well\"")]
    public async Task What_is_not_this_networks_answer_is_called_unreadable(string body)
    {
        await using var api = await LoopbackApi.StartAsync(_ => body);
        Assert.Equal(PollFaultKind.Unreadable, Polls.Fault(await ReadAsync(api)).Kind);
    }

    [Fact]
    public async Task An_answer_cut_anywhere_is_called_unreadable()
    {
        var length = 0;
        await using var api = await LoopbackApi.StartAsync(_ => Page[..length]);
        for (length = 1; length < Page.TrimEnd().Length; length += 1 + (Page.Length / 40))
            Assert.Equal(PollFaultKind.Unreadable, Polls.Fault(await ReadAsync(api)).Kind);
    }

    [Fact]
    public async Task A_small_archive_that_unpacks_to_much_is_not_read_to_its_end()
    {
        await using var api = await LoopbackApi.StartAsync(
            async context =>
            {
                context.Response.Headers.ContentEncoding = "gzip";
                await using var zip = new GZipStream(context.Response.Body, CompressionLevel.Fastest);
                await zip.WriteAsync(Encoding.UTF8.GetBytes(new string(' ', 4_000_000)));
            },
            LoopbackApi.Quick with { MaximumBytes = 1_000_000 });
        Assert.Equal(PollFaultKind.TooLarge, Polls.Fault(await ReadAsync(api)).Kind);
    }

    [Fact]
    public async Task A_page_with_any_value_replaced_by_one_of_any_other_kind_is_read_or_called_a_fault()
    {
        var body = "";
        await using var api = await LoopbackApi.StartAsync(_ => body);
        for (var place = 0; place < Places(JsonNode.Parse(Page)!).Count; place++)
        {
            foreach (var value in Values)
            {
                var node = JsonNode.Parse(Page)!;
                Places(node)[place].ReplaceWith(JsonNode.Parse("\"@@\""));
                body = node.ToJsonString().Replace("\"@@\"", value, StringComparison.Ordinal);
                Assert.All(Polls.Mentions(await ReadAsync(api)), mention =>
                    Assert.False(string.IsNullOrWhiteSpace(mention.Id) || mention.Id == mention.InReplyTo || mention.Author.Id.Length == 0));
            }
        }
    }

    [Fact]
    public async Task A_used_up_budget_calls_nobody()
    {
        await using var api = await LoopbackApi.StartAsync(_ => Page);
        var poller = Poller(api.Client);
        var connector = Connector(poller, api.Address) with { DailyBudget = 3 };
        var request = PollRequests.Of(poller, connector, Stream);
        request.Meter.Charge(calls: 3);
        var pages = new List<PollPage>();
        await foreach (var page in poller.PollAsync(request, CancellationToken.None))
            pages.Add(page);
        Assert.Equal(PollFaultKind.BudgetSpent, Polls.Fault(pages).Kind);
        Assert.Empty(api.Requests);
    }

    private async Task<List<PollPage>> ReadAsync(LoopbackApi api, string? token = null)
    {
        var poller = Poller(api.Client);
        var session = token is null ? null : $$"""{"value":"{{token}}","expiresAt":"2099-01-01T00:00:00Z"}""";
        return await Polls.ReadAsync(poller, Connector(poller, api.Address), Stream, session: session, most: 5);
    }

    private static List<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value!),
            JsonArray items => items.Select(item => item!),
            _ => [],
        };
        return [.. children.SelectMany(child => Places(child).Prepend(child))];
    }
}
