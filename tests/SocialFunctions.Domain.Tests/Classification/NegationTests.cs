using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>What a negation does to the evidence, before any weight looks at it.</summary>
public sealed class NegationTests
{
    [Theory]
    [InlineData("I have never had such a bad coffee", false)]
    [InlineData("I have never had such a good coffee", true)]
    [InlineData("I have never been so well looked after", true)]
    [InlineData("I've never been this disappointed", false)]
    [InlineData("never had a better flat white", true)]
    [InlineData("nobody has ever treated me so badly", false)]
    [InlineData("I couldn't be happier", true)]
    [InlineData("the staff could not have been more helpful", true)]
    [InlineData("It couldn't be worse", false)]
    [InlineData("couldn't have asked for a better stay", true)]
    [InlineData("nunca me trataron tan bien", true)]
    [InlineData("nunca me trataron tan mal", false)]
    [InlineData("jamás había comido mejor", true)]
    [InlineData("no me habían tratado nunca tan bien", true)]
    [InlineData("nadie me había atendido tan mal", false)]
    [InlineData("no podría estar más contenta", true)]
    [InlineData("no podría estar más decepcionada", false)]
    [InlineData("no pudo haber sido más amable", true)]
    [InlineData("no puede ser más lento", false)]
    public void Never_before_a_comparison_strengthens(string text, bool good) => Assert.Equal(good, MoodOf(text) > 0);

    [Theory]
    [InlineData("the coffee is never good")]
    [InlineData("nunca es amable la cajera")]
    [InlineData("nobody was helpful")]
    [InlineData("it is not so good")]
    [InlineData("no es tan bueno")]
    [InlineData("no fueron nada amables")]
    [InlineData("I couldn't recommend it")]
    [InlineData("nunca más")]
    [InlineData("My bag never made it to Lisbon")]
    [InlineData("the driver never showed up")]
    [InlineData("mi maleta nunca apareció")]
    public void Without_one_it_negates(string text) => Assert.True(MoodOf(text) < 0);

    [Theory]
    [InlineData("aquí no hay buen servicio")]
    [InlineData("jamás un gran trabajo")]
    [InlineData("no me late nada la app")]
    [InlineData("this wasn't the best service")]
    [InlineData("I don't love it")]
    public void A_phrase_of_praise_is_turned_round_like_a_word(string text) => Assert.True(MoodOf(text) < 0);

    [Theory]
    [InlineData("cero quejas, sin problemas")]
    [InlineData("no solo buen precio")]
    [InlineData("not only great service")]
    [InlineData("sin dudarlo los mejores")]
    [InlineData("no esperaba tan buena atención")]
    [InlineData("didn't expect such a great job")]
    [InlineData("no puedo más que agradecer su buen trabajo")]
    public void What_brings_its_own_negation_or_only_looks_negated_stays_praise(string text) => Assert.True(MoodOf(text) > 0);

    [Fact]
    public void What_a_comparison_strengthens_weighs_more_than_the_plain_word()
    {
        Assert.True(MoodOf("never had a more helpful clerk") > MoodOf("a helpful clerk"));
        Assert.True(MoodOf("nunca vi un trato más amable") > MoodOf("un trato amable"));
    }

    [Theory]
    [InlineData("although the room was lovely, the staff ignored us", false)]
    [InlineData("aunque el chico fue amable, no resolvieron nada", false)]
    [InlineData("although it took ages, the food was amazing", true)]
    [InlineData("aunque tardaron, quedó perfecto", true)]
    [InlineData("me gustó, aunque tardaron muchísimo y fue un desastre", false)]
    public void What_although_grants_at_the_head_counts_less_than_what_follows(string text, bool good) => Assert.Equal(good, MoodOf(text) > 0);

    private static float MoodOf(string text)
    {
        using var message = new MessageReader(text, null);
        return message.Evidence.Mood;
    }
}
