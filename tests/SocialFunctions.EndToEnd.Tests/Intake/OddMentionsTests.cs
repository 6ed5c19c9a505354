using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;
using SocialFunctions.Testing;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>What people and networks really send: it must come back as it went in, once.</summary>
[Collection(IntakeApp.Tests)]
public sealed class OddMentionsTests(IntakeApp app)
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 2, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("at://did:plc:abc/app.bsky.feed.post/3k")]
    [InlineData("a#b?c\\d|e!f")]
    [InlineData("!002F")]
    [InlineData("☕️👩🏽‍🍳")]
    [InlineData("مرحبا")]
    [InlineData("%2F")]
    [InlineData("'; DROP TABLE Mentions; --")]
    [InlineData("tab\tand\u007f")]
    [InlineData("..")]
    [InlineData("trailing ")]
    [InlineData("~")]
    public async Task Any_id_of_a_message_and_of_its_author_reads_back_equal(string id)
    {
        var mention = Mention(id, "Do you open today?") with { Author = new Author(id, id, id), ConversationId = id };
        await ImportTwiceAsync(mention);
        await IsStoredAsync(mention);
        Assert.Single(await app.RowsAsync(TableNames.Threads), row => row.RowKey == Keys.ThreadRow(id));
        Assert.Single(await app.RowsAsync(TableNames.Cases), row => row.RowKey == $"{Keys.Part(id)}|{Keys.Part(id)}");
    }

    [Fact]
    public async Task Ids_that_escape_alike_stay_apart()
    {
        string[] ids = ["1/2", "1!002F2", "1\\2", "1|2", "12", "I", "i", "é", "e\u0301"];
        await app.Running.ImportAsync([.. ids.Select(id => Mention(id, "Hello " + id))]);
        await app.Running.DrainAsync();
        foreach (var id in ids)
            Assert.Equal("Hello " + id, (await app.StoredAsync(NetworkNames.Bluesky, id)).Mention.Text);
    }

    [Fact]
    public async Task Ids_of_2_000_characters_that_differ_at_the_end_are_two_messages()
    {
        var one = Mention(new string('/', 1_999) + "1", "Long one");
        var two = Mention(new string('/', 1_999) + "2", "Long two") with { InReplyTo = one.Id };
        await app.Running.ImportAsync([one, two]);
        await app.Running.DrainAsync();
        await IsStoredAsync(one);
        await IsStoredAsync(two);
    }

    [Theory]
    [InlineData("right-to-left", "متى تفتحون؟ \u202Eabc\u202C")]
    [InlineData("family", "👨‍👩‍👧‍👦🏳️‍🌈 ¿abren?")]
    [InlineData("zalgo", "h̸̡̪̯ͨ͊̽̅̾̎Ȩ̬̩̾͛ͪ̈́̀́͘")]
    [InlineData("script", "<script>alert(1)</script> & \"quotes\" 'too'")]
    [InlineData("control", "bell\u0007 and nul\u0000 end")]
    [InlineData("nothing", "")]
    [InlineData("spaces", "  kept as they are \n\n")]
    public async Task Any_text_reads_back_equal(string id, string text)
    {
        var mention = Mention(id, text) with { Author = new Author("'; DROP", "'; DROP", text.Length > 0 ? text : null) };
        await ImportTwiceAsync(mention);
        await IsStoredAsync(mention);
    }

    [Theory]
    [InlineData("letters", "x")]
    [InlineData("accents", "á")]
    [InlineData("emoji", "😡")]
    public async Task A_message_of_60_000_characters_goes_by_way_of_a_blob_and_reads_back_equal(string id, string character)
    {
        var mention = Mention($"60000-{id}", string.Concat(Enumerable.Repeat(character, 60_000)));
        await ImportTwiceAsync(mention);
        await IsStoredAsync(mention);
        var blobs = new Azure.Storage.Blobs.BlobContainerClient(app.Running.ConnectionString, ContainerNames.Payloads);
        var claims = 0;
        await foreach (var _ in blobs.GetBlobsAsync(Azure.Storage.Blobs.Models.BlobTraits.None, Azure.Storage.Blobs.Models.BlobStates.None, "claims/", default))
            claims++;
        Assert.True(claims > 0);
    }

    [Fact]
    public async Task A_reply_before_its_message_ends_in_the_message_s_conversation()
    {
        var message = Mention("late-parent", "Where is my order?") with { Author = new Author("late-ana") };
        var reply = Mention("early-reply", "On its way!") with
        {
            InReplyTo = message.Id,
            Author = new Author("brand"),
            Direction = MentionDirection.Outbound,
            PublishedAt = Noon.AddMinutes(5),
            Kind = MentionKind.Reply,
        };
        await app.Running.ImportAsync([reply]);
        await app.Running.DrainAsync();
        await app.Running.ImportAsync([message]);
        await app.Running.DrainAsync();
        await app.Running.MendAsync();

        await IsStoredAsync(message);
        await IsStoredAsync(reply);
        var one = Assert.Single(await app.RowsAsync(TableNames.Cases), row => row.GetString("author") == "late-ana");
        Assert.Equal(message.Id, one.GetString("opening"));
        Assert.Equal("answered", one.GetString("state"), ignoreCase: true);
    }

    [Fact]
    public async Task A_message_that_stands_twice_in_one_import_is_stored_once()
    {
        var mention = Mention("twin", "Twice in one file");
        await app.Running.ImportAsync([mention, mention, mention]);
        await app.Running.DrainAsync();
        await IsStoredAsync(mention);
    }

    private static Mention Mention(string id, string text) => new()
    {
        Network = NetworkNames.Bluesky, Id = id, PublishedAt = Noon, ReceivedAt = Noon, Text = text, Author = new Author("ana"), Direction = MentionDirection.Inbound,
    };

    private async Task ImportTwiceAsync(Mention mention)
    {
        var lines = ImportLines.Write(mention);
        for (var time = 0; time < 2; time++)
        {
            var outcome = await app.Running.ImportAsync(lines);
            Assert.Empty(outcome.Problems);
            await app.Running.DrainAsync();
        }
    }

    private async Task IsStoredAsync(Mention mention) => Assert.Equal(mention, (await app.StoredAsync(mention.Network, mention.Id)).Mention);
}
