using System.Diagnostics;
using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Polling;

namespace SocialFunctions.Networks.Tests.Polling;

/// <summary>What a server may do wrong, and what every poller of lists makes of it; a network's own class says how it writes a page.</summary>
public abstract class ListPollerTests
{
    private protected abstract IPoller Poller(ApiClient api);

    private protected abstract Connector ConnectorOf(Uri address);

    /// <summary>What an earlier sign-in left, so that the first call is the list's.</summary>
    private protected abstract string? SessionOf(Connector connector);

    /// <summary>Writes page <paramref name="number"/> with one mention; the next one's token differs from all before.</summary>
    private protected abstract Task WritePageAsync(HttpContext context, int number, bool hasNext);

    /// <summary>A list in which every entry and every field is of another kind than documented.</summary>
    private protected abstract string OddList { get; }

    /// <summary>Headers by which the network says that its limit is used up for 90 seconds.</summary>
    private protected abstract IReadOnlyDictionary<string, string> UsedUp { get; }

    [Fact]
    public async Task A_server_error_passes_and_the_page_is_read()
    {
        var calls = 0;
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            if (Interlocked.Increment(ref calls) < 3)
                context.Response.StatusCode = 503;
            else
                await WritePageAsync(context, 1, hasNext: false);
        });
        using var run = Run(server);
        Assert.Single(await run.MentionsAsync("mentions"));
        Assert.Equal(3, run.Meter.Calls);
    }

    [Fact]
    public async Task A_server_error_that_stays_is_a_fault_and_the_cursor_stays()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        using var run = Run(server);
        Assert.Equal(PollFaultKind.Unreachable, (await run.FaultAsync("mentions")).Kind);
        Assert.Empty(run.Cursors);
    }

    [Fact]
    public async Task A_used_up_limit_says_when_it_begins_anew()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = 429;
            foreach (var (name, value) in UsedUp)
                context.Response.Headers[name] = value;
            return context.Response.WriteAsync("{}");
        });
        using var run = Run(server);
        var fault = await run.FaultAsync("mentions");
        Assert.Equal(PollFaultKind.Throttled, fault.Kind);
        Assert.Equal(TimeSpan.FromSeconds(90), fault.RetryAfter);
        Assert.Contains("limit of calls in", fault.Sentence, StringComparison.Ordinal);
        Assert.Equal(0, run.Meter.Limit?.Remaining);

        // The next stream of the account asks nothing before that.
        Assert.Equal(PollFaultKind.Throttled, (await run.FaultAsync("mentions")).Kind);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_refusal_names_what_to_check()
    {
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return context.Response.WriteAsync("""{"error":"Forbidden"}""");
        });
        using var run = Run(server);
        Assert.Equal(PollFaultKind.Refused, (await run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up()
    {
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            await context.Response.WriteAsync("[");
            await context.Response.Body.FlushAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
        using var run = Run(server, new ApiOptions { Timeout = TimeSpan.FromSeconds(0.4) });
        var watch = Stopwatch.StartNew();
        Assert.Equal(PollFaultKind.Unreachable, (await run.FaultAsync("mentions")).Kind);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("""[{"id":"1","typ""")]
    [InlineData("""{"notifications":[{"uri":""")]
    [InlineData("<html>Just a moment</html>")]
    [InlineData("")]
    public async Task An_answer_that_broke_off_is_unreadable(string body)
    {
        await using var server = await RecordingServer.StartAsync(context => context.Response.WriteAsync(body));
        using var run = Run(server);
        Assert.Equal(PollFaultKind.Unreadable, (await run.FaultAsync("mentions")).Kind);
    }

    [Theory]
    [InlineData("""{"error":"Something went wrong"}""")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("\"list\"")]
    public async Task A_success_that_holds_no_list_is_unreadable(string body)
    {
        await using var server = await RecordingServer.StartAsync(context => context.Response.WriteAsync(body));
        using var run = Run(server);
        Assert.Equal(PollFaultKind.Unreadable, (await run.FaultAsync("mentions")).Kind);
        Assert.Empty(run.Cursors);
    }

    [Fact]
    public async Task A_small_archive_that_unpacks_to_a_large_answer_is_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            await gzip.WriteAsync(new byte[20_000_000]);
        await using var server = await RecordingServer.StartAsync(async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.ToArray());
        });
        using var run = Run(server);
        Assert.Equal(PollFaultKind.TooLarge, (await run.FaultAsync("mentions")).Kind);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await RecordingServer.StartAsync(context => WritePageAsync(context, 1, hasNext: false));
        await using var server = await RecordingServer.StartAsync(context =>
        {
            context.Response.Redirect(elsewhere.Address.AbsoluteUri);
            return Task.CompletedTask;
        });
        using var run = Run(server);
        await run.FaultAsync("mentions");
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_list_without_end_is_given_page_by_page_and_stops_where_the_budget_does()
    {
        var number = 0;
        await using var server = await RecordingServer.StartAsync(context => WritePageAsync(context, Interlocked.Increment(ref number), hasNext: true));
        using var run = Run(server);
        run.Meter = new PollMeter(BudgetUnit.Calls, 7);
        var pages = await run.PollAsync("mentions");
        Assert.Equal(7, pages.OfType<PollPage.Fetched>().Count());
        Assert.Equal(PollFaultKind.BudgetSpent, Assert.IsType<PollPage.Stopped>(pages[^1]).Fault.Kind);
        Assert.NotNull(run.Cursors["mentions"].PageToken);
    }

    [Fact]
    public async Task A_page_is_asked_for_when_the_one_before_has_been_taken()
    {
        var number = 0;
        await using var server = await RecordingServer.StartAsync(context => WritePageAsync(context, Interlocked.Increment(ref number), hasNext: true));
        using var run = Run(server);
        for (var taken = 1; taken <= 3; taken++)
        {
            Assert.IsType<PollPage.Fetched>(Assert.Single(await run.PollAsync("mentions", most: 1)));
            Assert.Equal(taken, server.Requests.Count);
        }
    }

    [Fact]
    public async Task Entries_of_other_kinds_than_documented_are_ignored_and_counted()
    {
        await using var server = await RecordingServer.StartAsync(context => context.Response.WriteAsync(OddList));
        using var run = Run(server);
        var page = Assert.IsType<PollPage.Fetched>(Assert.Single(await run.PollAsync("mentions")));
        Assert.Empty(page.Mentions);
        Assert.True(page.Ignored >= 5, $"{page.Ignored}");
    }

    [Fact]
    public async Task A_cursor_of_another_account_or_server_starts_over()
    {
        await using var server = await RecordingServer.StartAsync(context => WritePageAsync(context, 1, hasNext: false));
        using var run = Run(server);
        run.Cursors["mentions"] = new PollCursor { Source = "another", SinceId = "99", Since = PollRun.Now, PageToken = "old", NewestId = "100" };
        Assert.Single(await run.MentionsAsync("mentions"));
        Assert.DoesNotContain("old", Assert.Single(server.Requests).Target, StringComparison.Ordinal);
    }

    private protected PollRun Run(RecordingServer server, ApiOptions? options = null)
    {
        var connector = ConnectorOf(server.Address);
        return new PollRun(server.EndPoint, Poller, connector, options) { Session = SessionOf(connector) };
    }

    private protected static string At(int minutesAgo) =>
        PollRun.Now.AddMinutes(-minutesAgo).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private protected static Connector ConnectorOf(string network, Uri address, params (string Name, string[] Values)[] settings) => new()
    {
        Network = network,
        Account = "one",
        BaseAddress = address,
        DailyBudget = 1_000,
        Settings = settings.ToDictionary(one => one.Name, one => (IReadOnlyList<string>)one.Values),
    };
}
