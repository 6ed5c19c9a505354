using SocialFunctions.Domain.Classification;

namespace SocialFunctions.Domain.Tests.Classification;

/// <summary>The plainest things that people write about a brand, whatever its name is.</summary>
public sealed class PlainMessagesTests
{
    private static readonly EmbeddedClassifier Classifier = new();

    private static readonly string[] Names = ["nubera", "Banco Tolva", "@telcuatl", "KORVO", "la Cierva", "#Palmira"];

    /// <summary>The letters of a name pull as well: one in five may go wrong by them, no more.</summary>
    [Theory]
    [InlineData(Intent.Praise, Sentiment.Positive, "I love {0}", "me encanta {0}", "{0} son lo máximo", "excelente servicio {0}, recomendados", "thank you {0}!", "gracias {0}!")]
    [InlineData(Intent.Complaint, Sentiment.Negative, "I hate {0}", "los odio {0}", "estoy enojado con {0}", "{0} son unos ladrones", "worst service ever {0}", "nunca más {0}, qué asco")]
    public void Love_is_praise_and_hate_a_complaint(Intent intent, Sentiment sentiment, params string[] patterns)
    {
        var texts = patterns.SelectMany(pattern => Names.Select(name => pattern.Replace("{0}", name, StringComparison.Ordinal))).ToList();
        var wrong = texts.Where(text => Classifier.Classify(text) is var result && (result.Intent, result.Sentiment) != (intent, sentiment)).ToList();
        Assert.True(wrong.Count * 5 <= texts.Count, string.Join(" | ", wrong));
    }

    [Theory]
    [InlineData("cuánto cuesta el plan para dos? @telcuatl", Intent.Lead)]
    [InlineData("@telcuatl quiero contratar internet para mi casa", Intent.Lead)]
    [InlineData("@telcuatl do you have the blue case in stock?", Intent.Lead)]
    [InlineData("@telcuatl how much is the family plan", Intent.Lead)]
    [InlineData("@telcuatl any chance you could add a dark mode?", Intent.Suggestion)]
    [InlineData("@telcuatl por qué no ponen un botón para repetir la compra", Intent.Suggestion)]
    [InlineData("@telcuatl cuánto tarda el envío?", Intent.Question)]
    [InlineData("@telcuatl quiero comprar y su página no me deja", Intent.Complaint)]
    public void Who_wants_to_buy_or_proposes_is_known_by_plain_words_whatever_their_form(string text, Intent intent) =>
        Assert.Equal(intent, Classifier.Classify(text).Intent);

    [Theory]
    [InlineData("Good morning @telcuatl, my order hasn't arrived. Thanks")]
    [InlineData("Dear @telcuatl, I was charged twice. Many thanks")]
    [InlineData("Buenos días @telcuatl, sigo sin tarjeta. Gracias")]
    [InlineData("Hola @telcuatl, me cobraron dos veces, muchas gracias")]
    public void Courtesy_around_a_grievance_makes_it_no_praise(string text) => Assert.Equal(Intent.Complaint, Classifier.Classify(text).Intent);

    [Theory]
    [InlineData("@telcuatl need help!")]
    [InlineData("@telcuatl please check your dms")]
    [InlineData("@telcuatl me pueden contactar por favor")]
    [InlineData("ayuda @telcuatl")]
    public void A_call_for_help_is_answered(string text) => Assert.True(Classifier.Classify(text).NeedsReply);

    [Theory]
    [InlineData("Genial, otra vez sin servicio en todo el barrio @telcuatl")]
    [InlineData("2 hours on hold @telcuatl")]
    [InlineData("devuélvanme el dinero @telcuatl")]
    [InlineData("@telcuatl mi pedido llegó frío y nadie contesta")]
    public void A_grievance_that_wants_an_answer_is_never_the_last(string text)
    {
        var result = Classifier.Classify(text);
        Assert.True(result.NeedsReply);
        Assert.True(result.Urgency >= Urgency.Normal, $"{result.Intent}, {result.Urgency}");
    }
}
