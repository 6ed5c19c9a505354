using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Responses;

public sealed class AliasesTests
{
    private static readonly DateTimeOffset Later = DateTimeOffset.UnixEpoch.AddYears(100);

    [Fact]
    public void A_reply_to_another_id_of_a_message_answers_the_message() =>
        Assert.Equal("share:1", Known(Named("share:1", "activity:7"), ByBrand("2", 1, to: "activity:7"))[^1].Mention.InReplyTo);

    [Fact]
    public void A_message_stored_under_two_of_its_ids_counts_once()
    {
        StoredMention[] rows = [Named("share:1", "activity:7"), By("ana", "activity:7", 0), By("ana", "3", 1)];
        Assert.Equal(["3", "share:1"], Ids(rows));
        Assert.Equal(["3", "share:1"], Ids([.. rows.Reverse()]));
    }

    [Fact]
    public void Of_two_rows_that_name_each_other_one_stays() =>
        Assert.Equal(["activity:7"], Ids(Named("share:1", "activity:7"), Named("activity:7", "share:1")));

    [Fact]
    public void A_row_that_names_itself_stays() => Assert.Equal(["share:1"], Ids(Named("share:1", "share:1")));

    [Fact]
    public void Ids_of_another_network_are_not_meant()
    {
        var other = By("bea", "activity:7", 0).With(mention => mention with { Network = NetworkNames.Mastodon });
        Assert.Equal(2, Known(Named("share:1", "activity:7"), other).Count);
    }

    private static StoredMention Named(string id, string alias) => By("ana", id, 0).With(mention => mention with { Aliases = [alias] });

    private static IReadOnlyList<StoredMention> Known(params StoredMention[] rows) => KnownMentions.At(rows, Later);

    private static IEnumerable<string> Ids(params StoredMention[] rows) => Known(rows).Select(row => row.Mention.Id).Order(StringComparer.Ordinal);
}
