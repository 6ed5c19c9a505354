using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Testing;

namespace SocialFunctions.Tests.Ingestion;

/// <summary>Messages wait in queues while the app is deployed: the next version reads what this one wrote.</summary>
public sealed class QueueJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private static readonly Mention Full = new()
    {
        Network = NetworkNames.Instagram, Id = "1/2#3", Kind = MentionKind.Reply, Direction = MentionDirection.Inbound, PublishedAt = Noon,
        Text = "Pésimo café ☕️ \"otra vez\" <b>", Author = new Author("7", "ana", "Ana Inventada", 12), ConversationId = "c", InReplyTo = "p",
        Url = "https://example.com/1?a=b&c=d", Language = "es", Engagement = new Engagement(1, 2, 3, 4, 5), Rating = 1.5m,
        ReceivedAt = Noon.AddSeconds(1), UpdatedAt = Noon.AddSeconds(2),
    };

    private static readonly Mention Deletion = new()
    {
        Network = NetworkNames.Facebook, Id = "9", Text = "", Author = Author.Unknown, UpdatedAt = Noon, Deleted = true,
    };

    [Fact]
    public void A_batch_of_mentions_is_written_as_approved_and_reads_back_equal()
    {
        var read = Verify(new MentionBatch(1, "brand", "push", Noon, [Full, Deletion]), MentionJson.Compact.MentionBatch, "mention-batch.json");
        Assert.Equal([Full, Deletion], read.Mentions);
    }

    [Fact]
    public void A_batch_of_classified_mentions_is_written_as_approved_and_reads_back_equal()
    {
        var classification = new MessageClassification
        {
            Language = "es", Sentiment = Sentiment.Negative, Confidence = 0.93, Intent = Intent.Complaint, NeedsReply = true,
            Urgency = Urgency.High, Topics = ["café"], Sensitive = null, Source = "embedded",
        };
        var batch = new ClassifiedBatch(1, "brand", "poll", Noon, [new ClassifiedMention(Full, classification), new ClassifiedMention(Deletion, null)]);
        var read = Verify(batch, MentionJson.Compact.ClassifiedBatch, "classified-batch.json");
        Assert.Equal([Full, Deletion], read.Mentions.Select(one => one.Mention));
        Assert.Equal("café", Assert.Single(read.Mentions[0].Classification!.Topics));
        Assert.Null(read.Mentions[1].Classification);
    }

    [Fact]
    public void A_trace_travels_before_the_mentions_as_approved_and_is_null_in_messages_of_before()
    {
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var read = Verify(new MentionBatch(1, "brand", "push", Noon, [Deletion]) { Trace = trace }, MentionJson.Compact.MentionBatch, "traced-batch.json");
        Assert.Equal(trace, read.Trace);

        var packed = BatchPacker.Pack(new BatchHeader("brand", "push", Noon, trace), [Deletion], MentionJson.Compact.Mention).Single();
        Assert.Equal(Kept("traced-batch.json"), Encoding.UTF8.GetString(packed.Json.Span));
        var before = JsonSerializer.Deserialize(Kept("mention-batch.json"), MentionJson.Compact.MentionBatch);
        Assert.Null(before!.Trace);
    }

    /// <summary>They carry isUnknown, total and identity, which are worked out and no longer written. Never approve these files anew.</summary>
    [Fact]
    public void Messages_of_before_with_what_is_worked_out_in_them_read_equal_to_those_of_today()
    {
        Assert.Equal(Kept("mention-batch.json"), ReadAndWritten("mention-batch-of-before.json", MentionJson.Compact.MentionBatch));
        Assert.Equal(Kept("classified-batch.json"), ReadAndWritten("classified-batch-of-before.json", MentionJson.Compact.ClassifiedBatch));

        static string ReadAndWritten<T>(string file, JsonTypeInfo<T> shape)
        {
            var kept = Kept(file);
            Assert.All(["\"isUnknown\":true", "\"total\":6", "\"identity\":{"], calculated => Assert.Contains(calculated, kept, StringComparison.Ordinal));
            return JsonSerializer.Serialize(JsonSerializer.Deserialize(kept, shape)!, shape);
        }
    }

    [Fact]
    public void No_mention_becomes_too_large_for_a_message_by_its_trace()
    {
        const string trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var bare = Pack(null, "");
        var largest = new string('a', BatchPacker.MaxBytes - bare.Json.Length);
        Assert.False(Pack(null, largest).TooLarge);
        Assert.False(Pack(trace, largest).TooLarge);
        Assert.Equal(Pack(null, largest + "a").Json.ToArray(), Pack(trace, largest + "a").Json.ToArray());
        Assert.True(Pack(trace, largest + "a").TooLarge);
        Assert.Contains(trace, Encoding.UTF8.GetString(Pack(trace, "short").Json.Span), StringComparison.Ordinal);
    }

    private static PackedBatch Pack(string? trace, string text) =>
        BatchPacker.Pack(new BatchHeader("brand", "push", Noon, trace), [Deletion with { Text = text }], MentionJson.Compact.Mention).Single();

    [Fact]
    public void A_claim_is_written_as_approved() =>
        Verify(new MentionBatch(1, "brand", "import", Noon, [], "claims/20261120/hash"), MentionJson.Compact.MentionBatch, "claim.json");

    private static string Kept(string file) => File.ReadAllText(RepositoryRoot.Of("tests", "SocialFunctions.Tests", "approved", file)).TrimEnd();

    private static T Verify<T>(T batch, JsonTypeInfo<T> shape, string file)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(batch, shape);
        Approved.Verify(Encoding.UTF8.GetString(json), "tests", "SocialFunctions.Tests", "approved", file);
        return JsonSerializer.Deserialize(json, shape)!;
    }
}
