using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using SocialFunctions.Domain.Tests.Reporting;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class CorrectedMentionsTests
{
    private const string Text = "Great, no network again";
    private const string OtherText = "Great, no network again. It is back!";

    private static readonly BrandRouter Router = new(TestBrand.Brand with
    {
        Routing =
        [
            new RoutingRule("complaints", new MessageCondition { Intents = [Intent.Complaint] }, "service"),
            new RoutingRule("all", new MessageCondition(), "sales"),
        ],
    });

    private static readonly CorrectedMentions Versions = new(Router);

    private static readonly StoredMention First = Version(Text, null, Intent.Praise);
    private static readonly StoredMention Edited = Version(OtherText, 5, Intent.Other);
    private static readonly StoredMention BackAgain = Version(Text, 9, Intent.Question);
    private static readonly StoredMention Deletion = Said.By(Author.UnknownId, "1", 0) with
    {
        Mention = Version("", 12, Intent.Other).Mention with { Author = Author.Unknown, Deleted = true },
        Classification = null,
        Department = null,
        Priority = null,
        Rule = null,
        DeletedAt = Said.Minute(12),
    };

    private static readonly Correction Irony = Correction(20, Text) with { Intent = Intent.Complaint, NeedsReply = true };

    private static readonly Correction Mistaken = Correction(30, Text) with { Intent = Intent.Spam };

    [Fact]
    public void A_correction_sends_the_message_where_it_then_belongs()
    {
        var corrected = Versions.Under(First, Irony);

        Assert.Equal((Intent.Complaint, "person", "service", "complaints"), (corrected.Classification!.Intent, corrected.Classification.Source, corrected.Department, corrected.Rule));
        Assert.Equal("sales", First.Department);
    }

    [Fact]
    public void A_redelivery_does_not_undo_it() =>
        Assert.Equal(Told(Corrected(First)), Told(Versions.Merge(Corrected(First), First with { Classification = First.Classification! with { Confidence = 0.1 } })));

    [Fact]
    public void An_edit_of_the_text_has_a_classification_of_its_own_again()
    {
        var edited = Versions.Merge(Corrected(First), Edited);
        Assert.Equal((Intent.Other, "embedded", "sales"), (edited.Classification!.Intent, edited.Classification.Source, edited.Department));
    }

    [Fact]
    public void A_version_with_the_same_text_goes_by_it()
    {
        var later = Versions.Merge(Corrected(First), BackAgain);
        Assert.Equal((Intent.Complaint, "person", "service"), (later.Classification!.Intent, later.Classification.Source, later.Department));
        Assert.Equal(Said.Minute(9), later.Mention.UpdatedAt);
    }

    [Fact]
    public void The_later_of_two_corrections_stands_whichever_comes_first()
    {
        var second = Correction(30, Text) with { Intent = Intent.Spam };
        var one = Versions.Merge(Corrected(First), Versions.Under(First, second));
        var other = Versions.Merge(Versions.Under(First, second), Corrected(First));

        Assert.Equal(Intent.Spam, one.Classification!.Intent);
        Assert.Equal(second, one.Correction);
        Assert.Equal(second, other.Correction);
        Assert.Equal(Intent.Spam, other.Classification!.Intent);
    }

    [Fact]
    public void The_later_of_two_corrections_is_laid_over_what_was_found_whatever_the_earlier_one_said()
    {
        var complaint = First with { Classification = Said.Classified(Sentiment.Negative, needsReply: true, Intent.Complaint) with { Urgency = Urgency.High } };
        var spam = Versions.Under(Router.Routed(complaint), Correction(20, Text) with { Intent = Intent.Spam });
        var mistaken = Correction(30, Text) with { Intent = Intent.Complaint };
        Assert.Equal((false, Urgency.Low, Priority.Low), (spam.Classification!.NeedsReply, spam.Classification.Urgency, spam.Priority));

        StoredMention[] ends = [Versions.Under(spam, mistaken), Versions.Merge(spam, Versions.Under(spam, mistaken)), Versions.Merge(Versions.Under(spam, mistaken), spam)];

        Assert.All(ends, one => Assert.Equal(
            (Intent.Complaint, true, Urgency.High, Priority.High, "service"), (one.Classification!.Intent, one.Classification.NeedsReply, one.Classification.Urgency, one.Priority, one.Department)));
        Assert.All(ends, one => Assert.Equal(complaint.Classification, one.Found));
    }

    [Fact]
    public void A_correction_of_another_text_brings_back_what_this_one_was_found_to_be()
    {
        var other = Versions.Under(Corrected(First), Correction(30, OtherText) with { Intent = Intent.Spam });
        Assert.Equal(Told(First with { Correction = other.Correction }), Told(other));
    }

    [Fact]
    public void What_was_found_keeps_no_words_of_a_deleted_message()
    {
        var found = First.Classification! with { Cues = ["network"] };
        var deleted = Versions.Merge(Corrected(First with { Classification = found }), Deletion);
        Assert.Equal((Intent.Praise, 0, 0), (deleted.Found!.Intent, deleted.Found.Topics.Count, deleted.Found.Cues.Count));
        Assert.DoesNotContain("network", Told(MentionVersions.Deleted(Corrected(First with { Classification = found }), Said.Minute(12)) with { Correction = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_order_and_repetition_of_versions_correction_and_deletion_ends_in_the_same_row()
    {
        StoredMention[][] stories =
        [
            [First, Edited, Corrected(First)],
            [First, Edited, BackAgain, Corrected(First)],
            [First, Edited, Deletion, Corrected(First)],
            [First, BackAgain, Deletion, Corrected(BackAgain)],
            [First, Corrected(First), Versions.Under(First, Mistaken), BackAgain],
            [First, Corrected(First), Versions.Under(Corrected(First), Mistaken), Deletion],
            [First, Edited, Corrected(First), Versions.Under(Edited, Correction(30, OtherText) with { Intent = Intent.Complaint })],
        ];
        foreach (var story in stories)
        {
            var ends = Permutations(story).Select(order => Told(order.Concat(order).Aggregate(Versions.Merge))).Distinct().ToList();
            Assert.Single(ends);
        }
    }

    [Fact]
    public void A_deleted_message_keeps_what_a_person_said_of_it()
    {
        var deleted = Versions.Merge(Corrected(First), Deletion);

        Assert.Equal((Intent.Complaint, ""), (deleted.Classification!.Intent, deleted.Mention.Text));
        Assert.Equal("service", deleted.Department);
    }

    private static StoredMention Corrected(StoredMention version) => Versions.Under(version, Irony);

    private static Correction Correction(double minute, string text) => new()
    {
        At = Said.Minute(minute), TextHash = Domain.Classification.Correction.HashOf(text),
    };

    private static StoredMention Version(string text, double? updated, Intent intent) => Router.Routed(Said.By("ana", "1", 0) with
    {
        Mention = Said.By("ana", "1", 0).Mention with { Text = text, UpdatedAt = updated is { } minutes ? Said.Minute(minutes) : null },
        Classification = Said.Classified(Sentiment.Positive, needsReply: false, intent) with { Topics = ["network"] },
    });

    private static string Told(StoredMention stored) => System.Text.Json.JsonSerializer.Serialize(stored);

    private static IEnumerable<StoredMention[]> Permutations(StoredMention[] versions) => versions.Length <= 1
        ? [versions]
        : versions.SelectMany((first, at) => Permutations([.. versions.Where((_, other) => other != at)]).Select(rest => (StoredMention[])[first, .. rest]));
}
