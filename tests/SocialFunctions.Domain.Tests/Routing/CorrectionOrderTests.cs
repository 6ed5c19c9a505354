using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;
using SocialFunctions.Domain.Routing;
using static SocialFunctions.Domain.Tests.Routing.CorrectedVersions;

namespace SocialFunctions.Domain.Tests.Routing;

/// <summary>Whatever comes first, the same stands in the end.</summary>
public sealed class CorrectionOrderTests
{
    [Fact]
    public void The_later_of_two_corrections_stands_whichever_comes_first()
    {
        var second = CorrectionAt(30, Text) with { Intent = Intent.Spam };
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
        var spam = Versions.Under(Router.Routed(complaint), CorrectionAt(20, Text) with { Intent = Intent.Spam });
        var mistaken = CorrectionAt(30, Text) with { Intent = Intent.Complaint };
        Assert.Equal((false, Urgency.Low, Priority.Low), (spam.Classification!.NeedsReply, spam.Classification.Urgency, spam.Priority));

        StoredMention[] ends = [Versions.Under(spam, mistaken), Versions.Merge(spam, Versions.Under(spam, mistaken)), Versions.Merge(Versions.Under(spam, mistaken), spam)];

        Assert.All(ends, one => Assert.Equal(
            (Intent.Complaint, true, Urgency.High, Priority.High, "service"), (one.Classification!.Intent, one.Classification.NeedsReply, one.Classification.Urgency, one.Priority, one.Department)));
        Assert.All(ends, one => Assert.Equal(complaint.Classification, one.Found));
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
            [First, Edited, Corrected(First), Versions.Under(Edited, CorrectionAt(30, OtherText) with { Intent = Intent.Complaint })],
        ];
        foreach (var story in stories)
        {
            var ends = Permutations(story).Select(order => Told(order.Concat(order).Aggregate(Versions.Merge))).Distinct().ToList();
            Assert.Single(ends);
        }
    }

    private static IEnumerable<StoredMention[]> Permutations(StoredMention[] versions) => versions.Length <= 1
        ? [versions]
        : versions.SelectMany((first, at) => Permutations([.. versions.Where((_, other) => other != at)]).Select(rest => (StoredMention[])[first, .. rest]));
}
