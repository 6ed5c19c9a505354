using SocialFunctions.Domain.Mentions;
using SocialFunctions.Domain.Reporting;
using SocialFunctions.Domain.Responses;
using static SocialFunctions.Domain.Tests.Said;

namespace SocialFunctions.Domain.Tests.Reporting;

public sealed class CopyCountsTests
{
    private const string Slogan = "Gana dinero desde casa con este método secreto";

    [Fact]
    public void A_text_of_five_accounts_is_a_copy_whatever_handle_link_or_case_it_has()
    {
        var copies = Copies([.. Enumerable.Range(0, 5).Select(i => Says($"a{i}", $"{i}", $"@acme{i} {(i % 2 == 0 ? Slogan : Slogan.ToUpperInvariant())}! https://t.example/{i}")), Says("a0", "9", Slogan)]);
        Assert.Equal(new CopyFigures(1, 6, 5), copies);
    }

    [Fact]
    public void Four_accounts_are_none_and_neither_is_one_account_often() =>
        Assert.Equal(new CopyFigures(0, 0, 0), Copies([.. Enumerable.Range(0, 9).Select(i => Says($"a{i % 4}", $"{i}", Slogan))]));

    [Fact]
    public void Short_thanks_of_many_are_no_copies() =>
        Assert.Equal(0, Copies([.. Enumerable.Range(0, 9).Select(i => Says($"a{i}", $"{i}", $"¡Muchas gracias! https://t.example/a-long-address-{i}"))]).Texts);

    [Fact]
    public void Deleted_messages_reposts_and_strangers_do_not_count()
    {
        StoredMention[] four = [.. Enumerable.Range(0, 4).Select(i => Says($"a{i}", $"{i}", Slogan))];
        StoredMention[] others =
        [
            Says("b", "10", Slogan) with { DeletedAt = Minute(1) },
            Says("c", "11", Slogan).With(mention => mention with { Kind = MentionKind.Repost }),
            Says(Author.UnknownId, "12", Slogan),
        ];
        Assert.Equal(0, Copies([.. four, .. others]).Texts);
    }

    private static StoredMention Says(string author, string id, string text) => By(author, id, 0).With(mention => mention with { Text = text });

    private static CopyFigures Copies(StoredMention[] mentions)
    {
        var input = new ReportInput
        {
            Brand = TestBrand.Brand, From = new DateOnly(2026, 3, 9), To = new DateOnly(2026, 3, 9), AsOf = Minute(12 * 60), Mentions = mentions,
        };
        var copies = ReportBuilder.Build(input).Copies;
        Assert.Equal(copies, ReportBuilder.Build(input with { Mentions = [.. mentions.Reverse()] }).Copies);
        return copies;
    }
}
