using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Routing.CorrectedVersions;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class CorrectedMentionsTests
{
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
    public void A_correction_of_another_text_brings_back_what_this_one_was_found_to_be()
    {
        var other = Versions.Under(Corrected(First), CorrectionAt(30, OtherText) with { Intent = Intent.Spam });
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
    public void A_deleted_message_keeps_what_a_person_said_of_it()
    {
        var deleted = Versions.Merge(Corrected(First), Deletion);

        Assert.Equal((Intent.Complaint, ""), (deleted.Classification!.Intent, deleted.Mention.Text));
        Assert.Equal("service", deleted.Department);
    }
}
