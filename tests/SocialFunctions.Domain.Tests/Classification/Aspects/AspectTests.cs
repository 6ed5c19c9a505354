using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification.Aspects;

public sealed class AspectTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Theory]
    [InlineData("la comida rica pero el servicio pésimo", "food+ service-")]
    [InlineData("The food was delicious but the service was terrible", "food+ service-")]
    [InlineData("La habitación muy cómoda, aunque el desayuno un desastre", "comfort+ food-")]
    [InlineData("Great staff, horrible food", "staff+ food-")]
    [InlineData("El repartidor llegó antes y la app es un desastre", "delivery+ app-")]
    public void Two_subjects_keep_their_own_opinions(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("No es caro", "price+")]
    [InlineData("It's not expensive at all", "price+")]
    [InlineData("El servicio no es bueno", "service-")]
    [InlineData("Llegamos sin retrasos", "punctuality+")]
    [InlineData("The room was not clean", "comfort- cleanliness-")]
    [InlineData("El baño nunca está limpio", "cleanliness-")]
    public void A_negation_turns_an_opinion_round(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("Perdieron mi maleta y nadie contesta", "luggage- service-")]
    [InlineData("Me cobraron dos veces lo mismo", "billing-")]
    [InlineData("Sin internet desde el lunes", "connection-")]
    [InlineData("Still waiting for my refund", "waiting- refund-")]
    [InlineData("They lost my luggage and charged me twice", "luggage- billing-")]
    [InlineData("Una cola de hora y media en el banco", "queue-")]
    [InlineData("Agotado otra vez, no hay stock de nada", "stock-")]
    public void A_fact_can_judge_without_a_word_of_feeling(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("@tienda el timbre no sonó, el camión pasó de largo y mi caja sigue en el depósito. Pésimo", "delivery-")]
    [InlineData("My box has been stuck at the depot for nine days", "delivery-")]
    [InlineData("@tienda tres días y ya se salió el relleno, se partió el asa y gotea por abajo, una vergüenza", "quality-")]
    [InlineData("Paid for four seats together and you put us in four rows", "booking-")]
    [InlineData("Indignante, hay pagos de madrugada con mi tarjeta que yo nunca hice", "security-")]
    [InlineData("The video freezes every evening and the light on the hub is red", "connection-")]
    [InlineData("@hotel dormimos como piedras y despertar con el mar, una maravilla", "comfort+")]
    public void What_happened_tells_the_subject_that_no_word_names(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("el mesero fue muy grosero", "staff-")]
    [InlineData("la camarera encantadora", "staff+")]
    [InlineData("la cajera un encanto, la fila da la vuelta a la manzana", "staff+ queue-")]
    [InlineData("lo de mi valija, un horror, pésimo", "luggage-")]
    public void Words_of_several_countries_name_one_subject(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("the dumplings were awful", "food-")]
    [InlineData("best risotto I have ever eaten", "food+")]
    [InlineData("los canelones malísimos", "food-")]
    [InlineData("las quesadillas riquísimas", "food+")]
    [InlineData("el almuerzo flojo, una decepción", "food-")]
    public void A_dish_is_food(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("@tacovia our tacos were delivered forty minutes late", "food- delivery-")]
    [InlineData("the groceries were an hour late again", "delivery-")]
    [InlineData("the train was late again", "punctuality-")]
    [InlineData("the train was late and the food was cold", "punctuality- food-")]
    [InlineData("my curtains arrived in two days", "delivery+")]
    [InlineData("me llegó al día siguiente, perfecto", "delivery+")]
    public void Late_food_is_a_delivery_and_a_quick_one_is_good(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("the site is easy to navigate", "website+")]
    [InlineData("the delivery man was rude", "staff-")]
    [InlineData("una caja para todo el supermercado, qué desastre", "queue-")]
    [InlineData("massive line and only one cashier, ridiculous", "queue-")]
    [InlineData("mis papás encantados con el servicio", "service+")]
    public void A_phrase_hides_the_words_in_it(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("¿Cuánto cuesta el envío a Quito?", "price0 delivery0")]
    [InlineData("How much is shipping to Ireland?", "price0 delivery0")]
    [InlineData("¿Por qué es tan malo el servicio?", "service-")]
    public void What_is_only_asked_about_is_neutral(string text, string aspects) => Are(aspects, text);

    [Theory]
    [InlineData("El precio del dólar está en 20 pesos")]
    [InlineData("Mañana paso por la tienda a las ocho")]
    [InlineData("The manager will be on holiday in May")]
    [InlineData("Te lo digo en la cara")]
    [InlineData("Two weeks looking out of the window, and the garden is green again")]
    public void What_is_only_named_is_no_aspect(string text) => Are("", text);

    [Fact]
    public void Of_one_subject_judged_twice_the_later_judgement_stands() =>
        Are("service-", "El servicio antes era bueno, pero ahora el servicio es malísimo");

    [Fact]
    public void A_subject_takes_the_opinion_of_the_next_clause_where_its_own_has_none() =>
        Are("food+ service+", "La comida y el servicio, excelentes");

    [Fact]
    public void There_are_at_most_five_each_once_in_the_order_of_the_text()
    {
        var aspects = Aspects("Comida fría, baño sucio, camarero grosero, cola de una hora, wifi horrible, precios abusivos, comida fría");
        Assert.Equal(["food-", "cleanliness-", "staff-", "queue-", "connection-"], aspects);
    }

    [Fact]
    public void The_mood_of_the_whole_fills_in_where_few_subjects_are_named() =>
        Are("delivery-", "Horrible. Tres semanas con lo del pedido");

    public static TheoryData<string> Odd => new(
        "", "\0", "\ud83d", "comida \ude00 mala", "🙂🙂", "https://example.com/la/comida", "Z̴̧̛͍̺̈́̓à̷̖͔l̵̢̛g̶̨̈́o̸",
        string.Concat(Enumerable.Repeat("comida mala pero ", 3_530)), new string('y', 60_000), string.Concat(Enumerable.Repeat("no no sin ", 6_000)),
        string.Concat(Enumerable.Repeat("? ", 30_000)), string.Concat(Enumerable.Repeat("servicio? ", 6_000)));

    [Theory]
    [MemberData(nameof(Odd))]
    public void Nothing_that_people_send_makes_it_throw_or_name_more_than_five(string text)
    {
        var aspects = Classifier.Classify(text).Aspects;
        Assert.True(aspects.Count <= 5);
        Assert.Equal(aspects.Count, aspects.Select(aspect => aspect.Subject).Distinct().Count());
    }

    private static void Are(string expected, string text) => Assert.Equal(expected, string.Join(' ', Aspects(text)));

    private static IEnumerable<string> Aspects(string text) => Classifier.Classify(text).Aspects.Select(aspect => aspect.Subject + aspect.Sentiment switch
    {
        Sentiment.Positive => "+",
        Sentiment.Negative => "-",
        _ => "0",
    });
}
