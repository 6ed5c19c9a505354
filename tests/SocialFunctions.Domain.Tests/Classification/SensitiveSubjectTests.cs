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
}
