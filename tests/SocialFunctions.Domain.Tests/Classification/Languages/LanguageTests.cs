using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification.Languages;

public sealed class LanguageTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Theory]
    [InlineData("Non sei por que non contestades á miña mensaxe", "gl")]
    [InlineData("Ez dakit zergatik ez duzuen erantzuten", "eu")]
    [InlineData("No sé per què no contesteu el meu missatge", "ca")]
    [InlineData("Não sei por que vocês não respondem", "pt")]
    [InlineData("No sé por qué no contestan mi mensaje", "es")]
    public void The_languages_of_one_peninsula_are_told_apart(string text, string language) => Is(language, text);

    [Theory]
    [InlineData("nao sei por que ninguem responde", "pt")]
    [InlineData("manana no se si abrira la tienda", "es")]
    [InlineData("je suis tres decu ca marche pas", "fr")]
    [InlineData("graciaaaas por toooodo chicooos", "es")]
    [InlineData("NO ME LLEGA LA FACTURA!!!", "es")]
    [InlineData("xq no contestan los mensajes", "es")]
    [InlineData("I’m so done with this app", "en")]
    [InlineData("pls fix ur app", "en")]
    public void Missing_accents_lengthening_capitals_and_short_cuts_change_nothing(string text, string language) => Is(language, text);

    [Theory]
    [InlineData("@elbarrio_shop #BlackFriday https://example.com/the/best/offer no me llegó nada", "es")]
    [InlineData("😂😂😂 cuando llega el pedido 12345 😂", "es")]
    [InlineData("Mi iPhone de Apple Store no carga en casa", "es")]
    [InlineData("el customer service de esta compañía no responde", "es")]
    public void Handles_hashtags_links_emoji_and_brand_names_say_little(string text, string language) => Is(language, text);

    [Theory]
    [InlineData("12345 67890")]
    [InlineData("@alguien @otra")]
    [InlineData("😀😀")]
    [InlineData("ok")]
    [InlineData("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj8888888888888")]
    [InlineData("Netflix")]
    public void Where_nothing_is_to_judge_by_it_is_unknown_unless_the_network_says_more(string text)
    {
        Is("unknown", text);
        Is("unknown", text, "xx");
    }

    [Theory]
    [InlineData("Czekam na paczkę już trzy tygodnie")]
    [InlineData("Ik heb nog steeds geen antwoord van jullie gekregen")]
    [InlineData("почему никто не отвечает на звонки")]
    [InlineData("متى يصل طلبي")]
    [InlineData("いつ届きますか")]
    [InlineData("为什么没有人回复")]
    public void A_language_that_is_none_of_ours_is_unknown(string text) => Is("unknown", text);

    [Fact]
    public void A_hint_decides_between_relatives_and_not_against_plain_words()
    {
        Is("pt", "este é o meu", "pt");
        Is("gl", "este é o meu", "gl");
        Is("en", "where is my order, nobody answers the phone", "es");
        Is("es", "Netflix", "es-MX");
    }

    [Fact]
    public void The_weights_stay_under_a_megabyte()
    {
        using var weights = typeof(EmbeddedClassifier).Assembly.GetManifestResourceStream("Languages/weights.bin");
        Assert.NotNull(weights);
        Assert.InRange(weights.Length, 1, 1_000_000);
    }

    private static void Is(string language, string text, string? hint = null) =>
        Assert.Equal(language, Classifier.Classify(text, hint).Language);
}
