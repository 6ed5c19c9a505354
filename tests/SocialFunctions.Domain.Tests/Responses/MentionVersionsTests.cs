using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class MentionVersionsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 12, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoredMention Stub = Version(null, "", null);
    private static readonly StoredMention First = Version("ana", "Where is my order?", null);
    private static readonly StoredMention Edited = Version("ana", "Where is my order? It came!", 5);
    private static readonly StoredMention EditedByStranger = Version(null, "Where is my order? It came broken!", 9);
    private static readonly StoredMention Deletion = Version(null, "", 12) with
    {
        Mention = Version(null, "", 12).Mention with { Deleted = true },
        Classification = null,
        DeletedAt = Noon.AddMinutes(12),
    };

    [Fact]
    public void Every_order_and_repetition_of_the_versions_ends_in_the_same_row()
    {
        foreach (var versions in new[] { new[] { Stub, First, Edited }, [First, Edited, EditedByStranger], [Stub, First, Edited, Deletion] })
        {
            var ends = Permutations(versions).Select(order => Told(order.Concat(order).Aggregate(MentionVersions.Merge))).Distinct();
            Assert.Single(ends);
        }
    }

    [Fact]
    public void The_greater_version_speaks_and_whoever_names_the_author_says_who_it_was()
    {
        var merged = MentionVersions.Merge(First, EditedByStranger);
        Assert.Equal("Where is my order? It came broken!", merged.Mention.Text);
        Assert.Equal("ana", merged.Mention.Author.Id);
    }

    [Fact]
    public void Of_one_version_the_copy_with_author_and_text_wins() =>
        Assert.Equal("Where is my order?", MentionVersions.Merge(Stub, First).Mention.Text);

    [Fact]
    public void A_deletion_beats_every_version_and_takes_the_words_along()
    {
        var merged = MentionVersions.Merge(MentionVersions.Merge(First, Deletion), Edited);
        Assert.True(merged.Mention.Deleted);
        Assert.Empty(merged.Mention.Text);
        Assert.Empty(merged.Classification!.Topics);
        Assert.Equal(Noon.AddMinutes(12), merged.DeletedAt);
    }

    [Fact]
    public void The_same_version_again_changes_nothing() =>
        Assert.Equal(Told(Edited), Told(MentionVersions.Merge(Edited, Edited with { Classification = Edited.Classification! with { Confidence = 0.1 } })));

    private static StoredMention Version(string? author, string text, int? minutes) => new()
    {
        Mention = new Mention
        {
            Network = NetworkNames.Facebook,
            Id = "1_2",
            Direction = MentionDirection.Inbound,
            PublishedAt = Noon,
            ReceivedAt = Noon,
            Text = text,
            Author = author is null ? Author.Unknown : new Author(author),
            UpdatedAt = minutes is { } after ? Noon.AddMinutes(after) : null,
        },
        Classification = new MessageClassification
        {
            Language = "en", Sentiment = Sentiment.Neutral, Confidence = text.Length / 100.0, Intent = Intent.Question, NeedsReply = true,
            Urgency = Urgency.Normal, Topics = text.Length > 0 ? ["order"] : [],
        },
    };

    private static string Told(StoredMention stored) => System.Text.Json.JsonSerializer.Serialize(stored);

    private static IEnumerable<StoredMention[]> Permutations(StoredMention[] versions) => versions.Length <= 1
        ? [versions]
        : versions.SelectMany((first, at) => Permutations([.. versions.Where((_, other) => other != at)]).Select(rest => (StoredMention[])[first, .. rest]));
}
