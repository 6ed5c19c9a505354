using Microsoft.AspNetCore.Http;
using static SocialFunctions.Networks.Tests.Feed.FeedPoll;

namespace SocialFunctions.Networks.Tests.Feed;

/// <summary>What is asked for again, and what of it is given again.</summary>
public sealed class FeedValidatorTests
{
    [Fact]
    public async Task A_feed_that_has_not_changed_is_asked_for_with_its_validators_and_gives_no_page()
    {
        await using var server = await FeedServer.StartAsync(async context =>
        {
            if (context.Request.Headers.IfNoneMatch == "W/\"v1\"" && context.Request.Headers.IfModifiedSince == "Fri, 20 Nov 2026 16:00:00 GMT")
            {
                context.Response.StatusCode = 304;
                return;
            }

            context.Response.Headers.ETag = "W/\"v1\"";
            context.Response.Headers.LastModified = "Fri, 20 Nov 2026 16:00:00 GMT";
            await context.Response.WriteAsync(OneEntry);
        });
        var first = Fetched(await PollAsync(server));
        Assert.Equal("Hola", Assert.Single(first.Mentions).Text);
        Assert.Equal(("W/\"v1\"", "Fri, 20 Nov 2026 16:00:00 GMT"), (first.Cursor.ETag, first.Cursor.LastModified));
        Assert.Empty(await PollAsync(server, first.Cursor));
    }

    [Fact]
    public async Task Validators_of_another_address_are_not_sent()
    {
        var validators = new List<string>();
        await using var server = await FeedServer.StartAsync(context =>
        {
            validators.Add(context.Request.Headers.IfNoneMatch.ToString());
            context.Response.Headers.ETag = "\"v1\"";
            return context.Response.WriteAsync(OneEntry);
        });
        var first = Fetched(await PollAsync(server));
        var moved = await PollAsync(server.At("/moved"), server.EndPoint, first.Cursor, Options, null, CancellationToken.None);
        Assert.Single(Fetched(moved).Mentions);
        Assert.Equal(["", ""], validators);
    }

    [Fact]
    public async Task Without_validators_unchanged_entries_are_not_given_again_and_changed_ones_are()
    {
        var title = "Hola";
        var polls = 0;
        await using var server = await FeedServer.StartAsync(context => context.Response.WriteAsync(
            $"<rss><channel><lastBuildDate>{++polls}</lastBuildDate><item><guid>1</guid><title>{title}</title></item></channel></rss>"));
        var first = Fetched(await PollAsync(server));
        Assert.Empty(await PollAsync(server, first.Cursor));
        title = "Adiós";
        Assert.Equal("Adiós", Assert.Single(Fetched(await PollAsync(server, first.Cursor)).Mentions).Text);
    }

    [Fact]
    public async Task Unchanged_entries_under_a_new_validator_move_the_cursor_only()
    {
        var polls = 0;
        await using var server = await FeedServer.StartAsync(context =>
        {
            context.Response.Headers.ETag = $"\"{++polls}\"";
            return context.Response.WriteAsync(OneEntry);
        });
        var first = Fetched(await PollAsync(server));
        var second = Fetched(await PollAsync(server, first.Cursor));
        Assert.Empty(second.Mentions);
        Assert.Equal("\"2\"", second.Cursor.ETag);
    }
}
