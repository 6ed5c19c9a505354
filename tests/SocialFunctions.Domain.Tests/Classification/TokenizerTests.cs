using SocialFunctions.Domain.Classification;
using SocialFunctions.Domain.Classification.PersonalData;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("17.20h...", "Number 17.20", "Word h", "Ellipsis ...")]
    [InlineData("12:30...vale?", "Number 12:30", "Ellipsis ...", "Word vale", "Question ?")]
    [InlineData("2x1, genial", "Number 2", "Word x1", "Pause ,", "Word genial")]
    [InlineData("1.999.999 pesos.", "Number 1.999.999", "Word pesos", "Pause .")]
    [InlineData("al 50%: sí", "Word al", "Number 50%", "Pause :", "Word sí")]
    [InlineData("10/10", "Number 10/10")]
    [InlineData("3º piso", "Number 3º", "Word piso")]
    public void A_number_ends_at_a_letter_or_at_a_sign_that_no_digit_follows(string text, params string[] pieces) => Assert.Equal(pieces, Pieces(text));

    [Fact]
    public void Three_dots_are_what_their_sign_is()
    {
        Assert.Equal(["Word bueno", "Ellipsis …", "Word no"], Pieces("bueno… no"));
        Assert.Equal(["Word bueno", "Ellipsis ...", "Word no"], Pieces("bueno... no"));
        Assert.Equal(["Word bueno", "Pause .", "Word no"], Pieces("bueno. no"));
    }

    [Theory]
    [InlineData("vosotr@s", "Word vosotr@s")]
    [InlineData("amig@, ven", "Word amig@", "Pause ,", "Word ven")]
    [InlineData("ana@servidor", "Word ana", "MailAddress @servidor")]
    [InlineData("@sol abre", "Mention @sol", "Word abre")]
    public void An_ending_for_everybody_is_part_of_the_word(string text, params string[] pieces) => Assert.Equal(pieces, Pieces(text));

    [Fact]
    public void A_hashtag_may_begin_with_a_number_and_is_none_without_a_letter()
    {
        Assert.Equal("Hashtag #90aniversario", Pieces("#90aniversario")[0]);
        Assert.Equal(["Number 7"], Pieces("#7"));
    }

    [Fact]
    public void What_was_masked_leaves_a_piece_and_a_figure_for_the_weights()
    {
        const string text = "mi correo es ana@correo.example gracias";
        Assert.Equal(["Word mi", "Word correo", "Word es", "Masked •••", "Word gracias"], Pieces(PersonalDataMask.Of(text)));
        using var masked = new MessageReader(PersonalDataMask.Of(text), null);
        Assert.True(masked.Evidence.NamesPersonalData);
        using var plain = new MessageReader("mi pedido 123456789 de tod@s vosotr@s, #90aniversario, 1.999.999 pesos", null);
        Assert.False(plain.Evidence.NamesPersonalData);
    }

    private static string[] Pieces(string text)
    {
        var tokens = new Token[text.Length];
        var count = Tokenizer.Read(text, Lexicon.Embedded, tokens);
        return [.. tokens[..count].Select(token => $"{token.Kind} {text.Substring(token.Start, token.Length)}")];
    }
}
