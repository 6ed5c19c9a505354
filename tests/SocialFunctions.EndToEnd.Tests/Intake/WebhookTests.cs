using System.Net;
using System.Text;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Storage;
using static SocialFunctions.EndToEnd.Tests.Intake.MetaWebhook;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class WebhookTests(IntakeApp app)
{
    [Fact]
    public async Task A_signed_push_is_stored_once_in_each_table_however_often_it_comes()
    {
        var post = MetaPush.Comment("add", "10_1", "900_10", Noon, "When do you open on Sunday?");
        await app.PushAsync(post);
        await app.Running.DrainAsync();
        var mentions = await app.Running.RowsAsync(TableNames.Mentions, "received", "routed");
        var threads = await app.Running.RowsAsync(TableNames.Threads);
        var cases = await app.Running.RowsAsync(TableNames.Cases);

        await Task.WhenAll(app.PushAsync(post), app.PushAsync(post));
        await app.Running.DrainAsync();

        var stored = await app.StoredAsync(NetworkNames.Facebook, "10_1");
        Assert.Equal("When do you open on Sunday?", stored.Mention.Text);
        Assert.Equal(new Author("31", Name: "Ana Inventada"), stored.Mention.Author);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Noon), stored.Mention.PublishedAt);
        Assert.Equal(MentionDirection.Inbound, stored.Mention.Direction);
        Assert.Equal("service", stored.Department);
        Assert.NotNull(stored.Classification);
        Assert.Equal(mentions, await app.Running.RowsAsync(TableNames.Mentions, "received", "routed"));
        Assert.Equal(threads, await app.Running.RowsAsync(TableNames.Threads));
        Assert.Equal(cases, await app.Running.RowsAsync(TableNames.Cases));
        Assert.Single(await app.RowsAsync(TableNames.Threads), row => row.RowKey == Keys.ThreadRow("10_1"));
        Assert.Single(await app.RowsAsync(TableNames.Cases), row => row.RowKey.Contains("900_10", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("no JSON at all")]
    [InlineData("[1, 2, 3]")]
    [InlineData("{\"object\":\"page\"}")]
    [InlineData("")]
    public async Task A_signed_body_that_cannot_be_read_is_kept_with_its_reason_and_answered_200(string body)
    {
        using var answer = await app.Stranger.PostAsync(Hook, MetaPush.Signed(body));
        await IsEmptyAsync(HttpStatusCode.OK, answer);

        var hash = Keys.Sha256(Encoding.UTF8.GetBytes(body));
        var row = Assert.Single(await app.RowsAsync(TableNames.Quarantine), one => one.RowKey == hash);
        Assert.Equal("test-brand|hook-meta", row.PartitionKey);
        Assert.StartsWith("The body is", row.GetString("reason"), StringComparison.Ordinal);
        var blobs = new Azure.Storage.Blobs.BlobContainerClient(app.Running.ConnectionString, ContainerNames.Payloads);
        Assert.Equal(body, (await blobs.GetBlobClient(row.GetString("blob")).DownloadContentAsync()).Value.Content.ToString());

        using var replayed = await app.Operator.PostAsync("api/quarantine/replay?source=hook-meta", null);
        Assert.Contains(hash, await replayed.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains(await app.RowsAsync(TableNames.Quarantine), one => one.RowKey == hash);
    }

    [Fact]
    public async Task Reactions_and_other_things_that_are_no_mention_are_taken_and_dropped()
    {
        await app.PushAsync(MetaPush.Envelope(Noon, new { item = "reaction", verb = "add", post_id = "900_14", reaction_type = "love" }));
        await app.Running.DrainAsync();
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Threads), row => row.RowKey == "900_14");
    }

    [Fact]
    public async Task An_edit_before_its_original_leaves_the_edited_text_and_the_first_date()
    {
        await app.PushAsync(MetaPush.Comment("edited", "15_1", "900_15", Noon, "Second wording"));
        await app.Running.DrainAsync();
        await app.PushAsync(MetaPush.Comment("add", "15_1", "900_15", Noon - 60, "First wording"));
        await app.Running.DrainAsync();

        var stored = await app.StoredAsync(NetworkNames.Facebook, "15_1");
        Assert.Equal("Second wording", stored.Mention.Text);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(Noon - 60), stored.PublishedAt);
    }

    [Fact]
    public async Task A_deletion_before_its_original_leaves_one_row_without_text()
    {
        await app.PushAsync(MetaPush.Comment("remove", "16_1", "900_16", Noon));
        await app.Running.DrainAsync();
        await app.PushAsync(MetaPush.Comment("add", "16_1", "900_16", Noon - 60, "Something regretted"));
        await app.Running.DrainAsync();

        var stored = await app.StoredAsync(NetworkNames.Facebook, "16_1");
        Assert.True(stored.Mention.Deleted);
        Assert.Equal("", stored.Mention.Text);
        Assert.DoesNotContain(await app.Running.RowsAsync(TableNames.Mentions), row => row.Contains("regretted", StringComparison.Ordinal));
    }
}
