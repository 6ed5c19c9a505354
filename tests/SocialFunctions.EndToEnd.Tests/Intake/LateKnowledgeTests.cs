using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

/// <summary>What a network tells only later: who wrote, what was written, that it is gone.</summary>
[Collection(IntakeApp.Tests)]
public sealed class LateKnowledgeTests(IntakeApp app)
{
    private const string Question = "Where is my order? It never came!";
    private const long Noon = 1_791_892_800;
    private static readonly DateTimeOffset Instant = DateTimeOffset.FromUnixTimeSeconds(Noon);

    [Fact]
    public async Task A_push_of_ids_alone_gives_way_to_the_message_that_a_fetch_brings()
    {
        await PushAsync(new { media_id = "LK1_m", comment_id = "LK1_c" }, Noon, "instagram", "mentions");
        await ImportAsync(Comment("instagram", "LK1_c", "LK1_m", "LK1_ana", Question));

        var stored = await app.StoredAsync("instagram", "LK1_c");
        Assert.Equal("LK1_ana", stored.Mention.Author.Id);
        Assert.Equal(Question, stored.Mention.Text);
        Assert.True(stored.NeedsReply);
    }

    [Fact]
    public async Task A_stranger_who_becomes_known_leaves_no_open_case_behind()
    {
        await PushAsync(Change("add", "LK2_a", "LK2", Question, author: null), Noon);
        await ImportAsync(Comment("facebook", "LK2_a", "LK2", "LK2_ana", Question));
        await ImportAsync(Comment("facebook", "LK2_r", "LK2_a", "page-1", "Sorry, it is on its way.") with { ConversationId = "LK2" });

        var only = Assert.Single(await app.RowsAsync(TableNames.Cases), row => row.RowKey.StartsWith("LK2|", StringComparison.Ordinal));
        Assert.Equal("LK2|LK2_ana", only.RowKey);
        Assert.Equal("answered", only.GetString("state"));
    }

    [Fact]
    public async Task A_deletion_that_names_nobody_leaves_no_word_behind_in_either_order()
    {
        const string text = "The espresso machine of Calle Mayor is broken again";
        await PushAsync(Change("remove", "LK3_a", "LK3", null, author: null), Noon + 10);
        await PushAsync(Change("add", "LK3_a", "LK3", text, "31"), Noon);
        await PushAsync(Change("add", "LK3_b", "LK3", text, "31"), Noon);
        await PushAsync(Change("remove", "LK3_b", "LK3", null, author: null), Noon + 10);

        foreach (var id in new[] { "LK3_a", "LK3_b" })
        {
            var stored = await app.StoredAsync("facebook", id);
            Assert.True(stored.Mention.Deleted);
            Assert.Empty(stored.Mention.Text);
            Assert.Empty(stored.Classification!.Topics);
        }
    }

    [Fact]
    public async Task A_deletion_between_a_kill_and_its_redelivery_is_kept_for_it()
    {
        var push = Change("add", "LK4_a", "LK4", Question, "31");
        await PushAsync(push, Noon);
        var row = Assert.Single(await app.RowsAsync(TableNames.Mentions), row => row.GetString("id") == "LK4_a");
        // As after a kill between threads and truth.
        await new TableServiceClient(app.Running.ConnectionString).GetTableClient(TableNames.Mentions).DeleteEntityAsync(row.PartitionKey, row.RowKey);

        await PushAsync(Change("remove", "LK4_a", "LK4", null, author: null), Noon + 10);
        await PushAsync(push, Noon);

        var stored = await app.StoredAsync("facebook", "LK4_a");
        Assert.True(stored.Mention.Deleted);
        Assert.Empty(stored.Mention.Text);
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Quarantine), kept => kept.GetString("reason")!.Contains("LK4_a", StringComparison.Ordinal));
    }

    private static Mention Comment(string network, string id, string parent, string author, string text) => new()
    {
        Network = network,
        Id = id,
        Kind = MentionKind.Comment,
        PublishedAt = Instant,
        Text = text,
        Author = new Author(author),
        ConversationId = parent,
        InReplyTo = parent,
    };

    private static Dictionary<string, object?> Change(string verb, string id, string post, string? message, string? author)
    {
        var change = new Dictionary<string, object?>
        {
            ["item"] = "comment", ["verb"] = verb, ["comment_id"] = id, ["post_id"] = post, ["parent_id"] = post, ["created_time"] = Noon,
        };
        if (message is not null)
            change["message"] = message;
        if (author is not null)
            change["from"] = new { id = author, name = "Ana Inventada" };
        return change;
    }

    private async Task PushAsync(object value, long at, string kind = "page", string field = "feed")
    {
        var body = JsonSerializer.Serialize(new { @object = kind, entry = new[] { new { id = "page-1", time = at, changes = new[] { new { field, value } } } } });
        using var answer = await app.Stranger.PostAsync(new Uri("api/hooks/meta", UriKind.Relative), MetaPush.Signed(body));
        answer.EnsureSuccessStatusCode();
        await app.Running.DrainAsync();
    }

    private async Task ImportAsync(Mention mention)
    {
        await app.Running.ImportAsync([mention]);
        await app.Running.DrainAsync();
    }
}
