using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Azure.Data.Tables;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Ingestion;
using SocialFunctions.Storage;

namespace SocialFunctions.EndToEnd.Tests.Intake;

[Collection(IntakeApp.Tests)]
public sealed class PoisonTests(IntakeApp app)
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 3, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(QueueNames.Mentions, "no batch")]
    [InlineData(QueueNames.Mentions, "{\"foo\":1}")]
    [InlineData(QueueNames.Mentions, "{\"version\":2,\"brand\":\"test-brand\",\"via\":\"push\",\"receivedAt\":\"2026-10-03T12:00:00Z\",\"mentions\":[]}")]
    [InlineData(QueueNames.Classified, "{\"version\":1,\"brand\":\"test-brand\",\"via\":\"push\",\"receivedAt\":\"2026-10-03T12:00:00Z\",\"mentions\":[null]}")]
    [InlineData(QueueNames.Classified, "no batch")]
    [InlineData(QueueNames.Polls, "no order")]
    [InlineData(QueueNames.Polls, "{}")]
    [InlineData(QueueNames.Mail, "no order")]
    [InlineData(QueueNames.Mail, "{}")]
    public async Task A_message_that_cannot_be_read_is_kept_with_its_reason_and_shown(string queue, string body)
    {
        await app.Queue(queue).SendMessageAsync(body);

        var row = await KeptAsync(queue, new BinaryData(body));
        Assert.Equal("The message is not one that this version can read.", row.GetString("reason"));
        var health = await app.HealthAsync();
        Assert.Equal("warning", health.GetProperty("status").GetString());
        Assert.True(health.GetProperty("quarantined").GetInt32() > 0);
        Assert.Contains(health.GetProperty("warnings").EnumerateArray(), warning => warning.GetString()!.Contains("in quarantine", StringComparison.Ordinal));
        Assert.Equal(0, health.GetProperty("queues").GetProperty($"{queue}-poison").GetProperty("length").GetInt32());
    }

    [Fact]
    public async Task A_good_batch_in_quarantine_is_routed_once_by_a_replay_and_leaves_it()
    {
        var batch = new MentionBatch(1, "test-brand", "push", Noon, [Mention("replayed", "I was kept")]);
        var (row, body) = await QuarantineAsync(QueueNames.Mentions, JsonSerializer.SerializeToUtf8Bytes(batch, MentionJson.Compact.MentionBatch));

        var answer = await ReplayAsync(row);
        await app.Running.DrainAsync();

        Assert.Equal(1, answer.GetProperty("replayed").GetInt32());
        Assert.Equal("I was kept", (await app.StoredAsync(NetworkNames.Facebook, "replayed")).Mention.Text);
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Quarantine), one => one.RowKey == row.RowKey);
        Assert.Equal(0, (await ReplayAsync(row)).GetProperty("replayed").GetInt32());
        Assert.True(body.ToMemory().Length < BatchPacker.MaxBytes);
    }

    [Theory]
    [InlineData(QueueNames.Mentions)]
    [InlineData(QueueNames.Classified)]
    public async Task A_batch_too_large_for_a_message_is_replayed_by_way_of_a_blob(string queue)
    {
        var mention = Mention($"large-{queue}", new string('x', 60_000));
        var body = queue == QueueNames.Mentions
            ? JsonSerializer.SerializeToUtf8Bytes(new MentionBatch(1, "test-brand", "push", Noon, [mention]), MentionJson.Compact.MentionBatch)
            : JsonSerializer.SerializeToUtf8Bytes(new ClassifiedBatch(1, "test-brand", "push", Noon, [new ClassifiedMention(mention, null)]), MentionJson.Compact.ClassifiedBatch);
        var (row, _) = await QuarantineAsync(queue, body);

        Assert.Equal(1, (await ReplayAsync(row)).GetProperty("replayed").GetInt32());
        await app.Running.DrainAsync();

        Assert.Equal(mention.Text, (await app.StoredAsync(NetworkNames.Facebook, mention.Id)).Mention.Text);
        Assert.DoesNotContain(await app.RowsAsync(TableNames.Quarantine), one => one.RowKey == row.RowKey);
    }

    [Fact]
    public async Task A_message_that_names_a_blob_is_kept_as_what_the_blob_holds()
    {
        var blobs = new Azure.Storage.Blobs.BlobContainerClient(app.Running.ConnectionString, ContainerNames.Payloads);
        var whole = new BinaryData("{\"version\":9,\"brand\":\"test-brand\",\"via\":\"push\",\"receivedAt\":\"2026-10-03T12:00:00Z\",\"mentions\":[]}");
        await blobs.GetBlobClient("claims/20261003/of-a-test").UploadAsync(whole, overwrite: true);
        var message = new MentionBatch(1, "test-brand", "push", Noon, [], "claims/20261003/of-a-test");
        await app.Queue(QueueNames.Mentions).SendMessageAsync(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(message, MentionJson.Compact.MentionBatch)));

        var row = await KeptAsync(QueueNames.Mentions, whole);
        Assert.Equal("The message is not one that this version can read.", row.GetString("reason"));
    }

    [Fact]
    public async Task What_is_still_wrong_comes_back_to_quarantine_after_a_replay()
    {
        var body = new BinaryData("still no batch");
        await app.Queue(QueueNames.Mentions).SendMessageAsync(body);
        var row = await KeptAsync(QueueNames.Mentions, body);
        Assert.Equal(1, (await ReplayAsync(row)).GetProperty("replayed").GetInt32());
        Assert.Equal(row.RowKey, (await KeptAsync(QueueNames.Mentions, body)).RowKey);
    }

    [Fact]
    public async Task A_replay_without_the_key_is_refused_and_moves_nothing()
    {
        var body = new BinaryData("kept from strangers");
        await app.Queue(QueueNames.Mentions).SendMessageAsync(body);
        await KeptAsync(QueueNames.Mentions, body);

        using var answer = await app.Stranger.PostAsync("api/quarantine/replay", null);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        await KeptAsync(QueueNames.Mentions, body);
    }

    private async Task<TableEntity> KeptAsync(string queue, BinaryData body)
    {
        TableEntity? row = null;
        await IntakeApp.EventuallyAsync($"a message of {queue} in quarantine", async () =>
            (row = (await app.RowsAsync(TableNames.Quarantine)).FirstOrDefault(
                one => one.PartitionKey == $"test-brand|{queue}" && one.RowKey == Keys.Sha256(body.ToMemory().Span))) is not null);
        await app.Running.DrainAsync();
        return row!;
    }

    /// <summary>Puts a good message where one is put after the last try, as it would be after days without the Language service.</summary>
    private async Task<(TableEntity Row, BinaryData Body)> QuarantineAsync(string queue, byte[] json)
    {
        var body = new BinaryData(json);
        var message = body;
        if (json.Length > BatchPacker.MaxBytes)
        {
            var name = $"claims/20261003/{Keys.Sha256(json)}";
            await new Azure.Storage.Blobs.BlobContainerClient(app.Running.ConnectionString, ContainerNames.Payloads).GetBlobClient(name).UploadAsync(body, overwrite: true);
            message = new BinaryData(JsonSerializer.SerializeToUtf8Bytes(new MentionBatch(1, "test-brand", "push", Noon, [], name), MentionJson.Compact.MentionBatch));
        }

        await app.Queue($"{queue}-poison").SendMessageAsync(message);
        return (await KeptAsync(queue, body), body);
    }

    private async Task<JsonElement> ReplayAsync(TableEntity row)
    {
        var source = row.PartitionKey["test-brand|".Length..];
        using var answer = await app.Operator.PostAsync($"api/quarantine/replay?source={source}&id={row.RowKey}", null);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static Mention Mention(string id, string text) => new()
    {
        Network = NetworkNames.Facebook, Id = id, PublishedAt = Noon, Text = text, Author = new Author("ana"), Direction = MentionDirection.Inbound,
    };
}
