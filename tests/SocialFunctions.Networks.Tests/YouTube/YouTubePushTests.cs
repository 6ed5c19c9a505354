using SocialFunctions.Domain.Mentions;
using SocialFunctions.Networks.Hooks;
using SocialFunctions.Networks.Tests.Hooks;
using SocialFunctions.Networks.WebSub;
using SocialFunctions.Testing;

namespace SocialFunctions.Networks.Tests.YouTube;

public sealed class YouTubePushTests
{
    private static readonly DateTimeOffset ReceivedAt = new(2026, 11, 20, 16, 5, 0, TimeSpan.Zero);

    private const string Entry = """
        <id>yt:video:VidInventado</id><yt:videoId>VidInventado</yt:videoId><yt:channelId>UCbrasa</yt:channelId><title>La brasa lenta</title>
        <link rel="alternate" href="https://www.youtube.com/watch?v=VidInventado"/><author><name>Brasa</name><uri>https://www.youtube.com/channel/UCbrasa</uri></author>
        <published>2026-11-20T16:00:00+00:00</published><updated>2026-11-20T16:04:00.5+00:00</updated>
        """;

    [Fact]
    public void An_upload_is_known_at_once_and_fetched_for_what_it_says()
    {
        var content = Read(Entry);
        Assert.Equal(
            new Mention
            {
                Network = "youtube", Id = "VidInventado", Text = "La brasa lenta", Author = new Author("UCbrasa", Name: "Brasa"), ConversationId = "VidInventado",
                Url = "https://www.youtube.com/watch?v=VidInventado", PublishedAt = new(2026, 11, 20, 16, 0, 0, TimeSpan.Zero), ReceivedAt = ReceivedAt,
            },
            Assert.Single(content.Items));
        Assert.Equal(new FetchOrder("youtube", "VidInventado 2026-11-20T16:04:00.5000000Z", "UCbrasa"), Assert.Single(content.Fetches));
    }

    [Theory]
    [InlineData("<yt:videoId>VidInventado</yt:videoId>", "VidInventado")]
    [InlineData("<id>yt:video:VidInventado</id>", "VidInventado")]
    [InlineData("<link href=\"https://www.youtube.com/watch?a=b&amp;v=VidInventado\"/>", "VidInventado")]
    [InlineData("<yt:videoId>  </yt:videoId><id>yt:video:VidInventado</id>", "VidInventado")]
    public void A_video_is_told_by_whatever_names_it_and_what_is_left_out_is_absent(string entry, string id)
    {
        var mention = Assert.Single(Read(entry).Items);
        Assert.Equal((id, "", Author.Unknown, null, null), (mention.Id, mention.Text, mention.Author, mention.PublishedAt, mention.UpdatedAt));
    }

    [Theory]
    [InlineData("<title>No id</title>")]
    [InlineData("<yt:videoId>a b</yt:videoId><id>tag:example.org,2026:1</id>")]
    public void What_names_no_video_is_counted(string entry)
    {
        var content = Read(entry);
        Assert.Equal((0, 1, 0), (content.Items.Count, content.Ignored, content.Fetches.Count));
    }

    [Fact]
    public void A_deleted_video_is_a_deletion_and_is_not_fetched()
    {
        var content = Push("""
            <at:deleted-entry ref="yt:video:VidInventado" when="2026-11-20T17:00:00+00:00"><link href="https://www.youtube.com/watch?v=VidInventado"/>
            <at:by><name>Brasa</name><uri>https://www.youtube.com/channel/UCbrasa</uri></at:by></at:deleted-entry>
            """);
        var mention = Assert.Single(content.Items);
        Assert.Equal(
            ("VidInventado", true, "", (DateTimeOffset?)null, new DateTimeOffset(2026, 11, 20, 17, 0, 0, TimeSpan.Zero), "UCbrasa"),
            (mention.Id, mention.Deleted, mention.Text, mention.PublishedAt, mention.UpdatedAt, mention.Author.Id));
        Assert.Empty(content.Fetches);
    }

    [Fact]
    public void A_push_with_bytes_changed_is_read_or_called_unreadable()
    {
        var original = System.Text.Encoding.UTF8.GetBytes(Feed($"<entry>{Entry}</entry>"));
        var random = new Random(7);
        var read = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var body = (byte[])original.Clone();
            for (var change = 0; change <= i % 3; change++)
                body[random.Next(body.Length)] = (byte)random.Next(256);
            var call = HookCalls.Of(i % 5 == 0 ? body[..random.Next(body.Length)] : body, subject: "youtube/main");
            if (new WebSubHook().Read(call, ReceivedAt) is HookContent.Mentions content)
                read += content.Items.Count;
        }

        Assert.True(read > 500, $"{read} videos");
    }

    [SharedDataFact("payloads", "youtube_websub")]
    public void The_documented_push_is_read()
    {
        var body = File.ReadAllBytes(SharedData.Find("payloads", "youtube_websub", "notification.atom.xml")!);
        var content = Assert.IsType<HookContent.Mentions>(new WebSubHook().Read(HookCalls.Of(body, subject: "youtube/main"), ReceivedAt));
        var mention = Assert.Single(content.Items);
        Assert.Equal(("VIDEO_ID", "CHANNEL_ID", "https://www.youtube.com/watch?v=VIDEO_ID"), (mention.Id, mention.Author.Id, mention.Url));
        Assert.StartsWith("VIDEO_ID 2015-03-09T", Assert.Single(content.Fetches).Reference, StringComparison.Ordinal);
    }

    private static HookContent.Mentions Read(string entry) => Push($"<entry>{entry}</entry>");

    private static HookContent.Mentions Push(string inside) =>
        Assert.IsType<HookContent.Mentions>(new WebSubHook().Read(HookCalls.Of(Feed(inside), "youtube/main"), ReceivedAt));

    private static string Feed(string inside) => $"""
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:yt="http://www.youtube.com/xml/schemas/2015" xmlns:at="http://purl.org/atompub/tombstones/1.0">
        <link rel="hub" href="https://pubsubhubbub.appspot.com"/><title>YouTube video feed</title>{inside}</feed>
        """;
}
