using SocialFunctions.Domain.Routing;

namespace SocialFunctions.Domain.Tests.Routing;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("¡El DATÁFONO, no va!", " el datafono no va ")]
    [InlineData("@brasalenta: pedido#4 (2x)", " brasalenta pedido 4 2x ")]
    [InlineData("La caña de España", " la caña de españa ")] // the ñ is a letter
    [InlineData("can\u0303a CAN\u0303A", " caña caña ")] // and so it is in two code points
    [InlineData("ＧＡＮＡ 𝐝𝐢𝐧𝐞𝐫𝐨", " gana dinero ")] // full-width and mathematical letters
    [InlineData("cru\u00ADel mo\u200Dho", " cruel moho ")] // soft hyphen and joiner are invisible
    [InlineData("אני אוהב", " אני אוהב ")]
    [InlineData("☕☕🔥", " ")]
    [InlineData("", " ")]
    [InlineData("hola \ud83d", " hola ")] // an emoji cut in half
    public void A_text_becomes_lower_case_words_without_accents(string text, string folded) =>
        Assert.Equal(folded, FoldedText.Of(text).Padded);

    [Theory]
    [InlineData("Se cayó el datafono otra vez", "datáfono", true)]
    [InlineData("los datáfonos", "datáfono", false)] // whole words
    [InlineData("me habéis cobrado, DOS veces", "cobrado dos veces", true)] // a phrase goes over punctuation
    [InlineData("dos veces cobrado", "cobrado dos veces", false)] // but not out of order
    [InlineData("la campana", "campaña", false)]
    [InlineData("cualquier cosa", "☕", false)] // a phrase without words matches nothing
    [InlineData("", "moho", false)]
    public void A_phrase_is_found_as_whole_words_in_a_row(string text, string phrase, bool found) =>
        Assert.Equal(found, FoldedText.Of(text).Holds(FoldedText.Of(phrase)));
}
