using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

public sealed class SensitiveSubjectTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    [Theory]
    [InlineData("¿Cuál es su política de devoluciones?")]
    [InlineData("la política de equipaje cambió otra vez")]
    [InlineData("acepté la política de privacidad y sigue sin dejarme entrar")]
    [InlineData("what is your returns policy?")]
    [InlineData("praying my beans arrive before friday")]
    [InlineData("los tacos al pastor de ayer, buenísimos")]
    [InlineData("mi apellido está mal escrito en la factura")]
    [InlineData("me atendieron dos mujeres muy amables")]
    [InlineData("no queda más remedio que esperar")]
    [InlineData("¿venden café al por menor?")]
    [InlineData("por la ley de Murphy siempre me toca la caja lenta")]
    [InlineData("third croissant today, don't judge")]
    [InlineData("your brownies are my guilty pleasure")]
    [InlineData("a mis hijos les encantó la merienda")]
    [InlineData("do you have a menu for kids?")]
    [InlineData("hay mucha gente mayor en la fila")]
    [InlineData("la parada queda frente al hospital, muy cómoda")]
    [InlineData("mi doctor dice que menos café, no le hago caso")]
    [InlineData("it should be illegal how good this tart is")]
    [InlineData("el 90aniversario de tod@s vosotr@s, #90aniversarioCasa")]
    [InlineData("mi pedido 123456789 sigue sin llegar")]
    [InlineData("costaba 1.999.999 pesos")]
    [InlineData("llegué a las 17.20h... y cerrado")]
    public void A_word_that_is_innocent_most_of_the_time_names_no_subject_alone(string text) => Assert.Null(Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("El chofer dejó a mi hija de 9 años sola en la parada, de noche", "minors")]
    [InlineData("a grown man is asking my daughter for photos in your game, do something", "minors")]
    [InlineData("no nos dejaron entrar por ser dos mujeres de la mano", "discrimination")]
    [InlineData("refused to serve us because of my accent, unbelievable", "discrimination")]
    [InlineData("mi madre terminó en el hospital intoxicada por su pescado", "health")]
    [InlineData("mañana lo ve mi abogado y el juez, tienen la demanda lista", "legal")]
    [InlineData("el gobierno y el ministro de siempre", "politics")]
    [InlineData("la misa en la iglesia del barrio", "religion")]
    [InlineData("filtraron mis datos personales", "personal-data")]
    public void With_a_second_sign_it_does(string text, string sensitive) => Assert.Equal(sensitive, Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("the lid of your pan burned my fingers", "health")]
    [InlineData("my mum slipped on your wet stairs yesterday and nobody came", "health")]
    [InlineData("found a piece of wire in my soup, disgusting", "health")]
    [InlineData("con vuestra sartén me quemé la mano", "health")]
    [InlineData("me resbalé en la entrada y nadie avisó de que estaba mojada", "health")]
    [InlineData("había un clavo en el arroz, qué asco", "health")]
    [InlineData("turned away at the door for being Muslim", "discrimination")]
    [InlineData("el portero nos gritó maricones y se rió", "discrimination")]
    [InlineData("no me contrataron por estar embarazada", "discrimination")]
    [InlineData("your store sold vodka to my 16 year old", "minors")]
    [InlineData("el monitor le pegó a mi hijo en el comedor", "minors")]
    [InlineData("who gave you my number? stop texting me", "personal-data")]
    [InlineData("me enviaron el recibo de otro cliente", "personal-data")]
    [InlineData("eliminen mis datos de su sistema", "personal-data")]
    [InlineData("os denunciaré mañana mismo", "legal")]
    [InlineData("we are pressing charges against your driver", "legal")]
    [InlineData("stop your woke nonsense", "politics")]
    [InlineData("dejen de financiar a Milei", "politics")]
    [InlineData("dejen de financiar a Lula", "politics")]
    [InlineData("my uncle took his own life after your letters", "self-harm")]
    [InlineData("mi vecina se quitó la vida por vuestras llamadas", "self-harm")]
    public void What_happened_to_people_names_the_subject(string text, string sensitive) => Assert.Equal(sensitive, Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("nearly had a heart attack when I read the price")]
    [InlineData("ofertas de infarto en la tienda nueva")]
    [InlineData("passed out on your sofa, so comfy")]
    [InlineData("did you get my email? I sent it on monday")]
    [InlineData("this case saved my phone")]
    [InlineData("me dieron mi número de caso y nadie llama")]
    [InlineData("tienen mi número de pedido y no contestan")]
    [InlineData("se rompió el brazo de la silla a la semana")]
    [InlineData("se cortó la llamada y me colgaron")]
    [InlineData("me rompí la cabeza buscando el enlace")]
    [InlineData("stone baked, the best pizza in town, and plastic free")]
    [InlineData("guitarras para zurdos, ¿tienen?")]
    [InlineData("a mi juicio, la mejor cafetería del barrio")]
    [InlineData("Israel me atendió muy bien en la tienda")]
    [InlineData("the president of our chess club loves your tea")]
    [InlineData("por ser mayor de 65 me hacen descuento, gracias")]
    [InlineData("good quality for being Chinese made")]
    [InlineData("¿venden cerveza a domicilio?")]
    [InlineData("I want to die, this dress is so cute")]
    [InlineData("me quiero morir, qué lindos esos zapatos")]
    public void What_only_sounds_like_it_names_none(string text) => Assert.Null(Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("I want to die, you were all so good to me")]
    [InlineData("me quiero morir, qué bonito fue conoceros")]
    [InlineData("me quiero morir, tengo las pastillas, qué ternura fuisteis")]
    public void Praise_in_a_farewell_makes_it_no_joke(string text) => Assert.Equal("self-harm", Classifier.Classify(text).Sensitive);

    [Theory]
    [InlineData("your grill burned my hand, terrible")]
    [InlineData("me fracturé el pie en vuestra escalera, nadie ayudó")]
    public void A_body_that_came_to_harm_is_critical(string text) => Assert.Equal(Urgency.Critical, Classifier.Classify(text).Urgency);
}
